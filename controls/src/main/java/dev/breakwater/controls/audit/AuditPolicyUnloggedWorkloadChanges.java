package dev.breakwater.controls.audit;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No rule keeps changes of workloads out of the audit log. */
@AutoService(ControlDefinition.class)
public final class AuditPolicyUnloggedWorkloadChanges implements ControlDefinition {
  @Override
  public Control control() {
    return AuditControls.start("audit-policy-unlogged-workload-changes")
        .title("Audit policy leaves changes of workloads unlogged")
        .severity(Severity.MEDIUM)
        .why(
            """
            Creating or changing a pod is how code is brought into the cluster. If \
            that is not logged, neither who started a malicious workload nor when can \
            be found out once its pods are gone.\
            """)
        .remediation(
            "Log changes of pods and of what makes pods at `level: Request` or "
                + "`RequestResponse`; leave reads, not changes, to a rule that drops.")
        .cis("3.2.2")
        .requires(AuditRequirement.logged(Concern.WORKLOADS))
        .build();
  }
}
