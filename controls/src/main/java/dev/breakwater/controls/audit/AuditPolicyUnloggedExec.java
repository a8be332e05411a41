package dev.breakwater.controls.audit;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No rule keeps sessions in pods out of the audit log. */
@AutoService(ControlDefinition.class)
public final class AuditPolicyUnloggedExec implements ControlDefinition {
  @Override
  public Control control() {
    return AuditControls.start("audit-policy-unlogged-exec")
        .title("Audit policy leaves sessions in pods unlogged")
        .severity(Severity.MEDIUM)
        .why(
            """
            Exec, attach, port forwarding and the proxies of pods, services and nodes \
            are how an intruder with API access works in containers and reaches what \
            listens inside the cluster. The audit log is the only place that names who \
            opened such a session.\
            """)
        .remediation(
            "Log pods/exec, pods/attach, pods/portforward, the proxy subresources "
                + "and pods/ephemeralcontainers at `level: Metadata` or more; a rule for "
                + "`pods` does not match its subresources.")
        .cis("3.2.2")
        .requires(AuditRequirement.logged(Concern.EXEC))
        .build();
  }
}
