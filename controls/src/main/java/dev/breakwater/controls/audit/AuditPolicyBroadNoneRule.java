package dev.breakwater.controls.audit;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;
import java.util.List;

/** No rule drops requests whatever they ask for. */
@AutoService(ControlDefinition.class)
public final class AuditPolicyBroadNoneRule implements ControlDefinition {
  @Override
  public Control control() {
    return AuditControls.start("audit-policy-broad-none-rule")
        .title("Audit policy drops requests whatever they ask for")
        .severity(Severity.MEDIUM)
        .why(
            """
            A rule that names only users, verbs or namespaces also drops what these do \
            to Secrets, roles and pods. An intruder who takes on such a user, or works \
            in such a namespace, is never seen.\
            """)
        .remediation(
            "Name in the rule the resources that may go unlogged, such as leases "
                + "and events, or log it at `level: Metadata`.")
        .requires(
            new AuditRequirement(
                List.of(Concern.SECRETS, Concern.ACCESS, Concern.WORKLOADS, Concern.ANYTHING),
                AuditRequirement.Fault.DROPPED_BROADLY,
                "leaves unlogged: "))
        .build();
  }
}
