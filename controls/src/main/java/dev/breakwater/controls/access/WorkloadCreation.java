package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role creates or changes workloads. */
@AutoService(ControlDefinition.class)
public final class WorkloadCreation implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("workload-creation", new GrantsNot(Right.CREATE_WORKLOADS))
        .title("Role creates or changes workloads")
        .severity(Severity.MEDIUM)
        .why(
            """
            A Deployment or a CronJob makes pods, and its template may name any \
            service account, Secret and volume of the namespace. Who can write one \
            has whatever these give, and it comes back when the pod is deleted.\
            """)
        .remediation(
            """
            Let one deployment pipeline hold this right in each namespace, name the \
            workloads in `resourceNames` where it only updates them, and enforce Pod \
            Security level restricted there.\
            """)
        .cis("5.1.4")
        .mitre("T1610")
        .build();
  }
}
