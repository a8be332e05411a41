package dev.breakwater.controls.audit;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No secret gets into the audit log. */
@AutoService(ControlDefinition.class)
public final class AuditPolicyLogsSecretBodies implements ControlDefinition {
  @Override
  public Control control() {
    return AuditControls.start("audit-policy-logs-secret-bodies")
        .title("Audit policy writes the values of Secrets or tokens into the log")
        .severity(Severity.MEDIUM)
        .why(
            """
            At this level the log holds the values themselves. Whoever can read the \
            log, its backups or the system that it is sent to, has every credential of \
            the cluster, and keeps it after the Secret is gone.\
            """)
        .remediation(
            "Log secrets, tokenreviews and serviceaccounts/token at `level: "
                + "Metadata`, by a rule before the one that logs bodies.")
        .cis("3.2.2")
        .requires(new NoSecretBodies())
        .build();
  }
}
