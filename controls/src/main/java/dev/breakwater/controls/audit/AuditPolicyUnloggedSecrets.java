package dev.breakwater.controls.audit;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No rule keeps the use of Secrets out of the audit log. */
@AutoService(ControlDefinition.class)
public final class AuditPolicyUnloggedSecrets implements ControlDefinition {
  @Override
  public Control control() {
    return AuditControls.start("audit-policy-unlogged-secrets")
        .title("Audit policy leaves the use of Secrets unlogged")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever reads Secrets has the credentials of what runs in the cluster. \
            Without a record of it nobody learns that they were taken, nor which ones \
            have to be replaced.\
            """)
        .remediation(
            "Log secrets at `level: Metadata`, by a rule that stands before the one "
                + "that drops them; `Metadata` keeps their values out of the log.")
        .cis("3.2.2")
        .requires(AuditRequirement.logged(Concern.SECRETS))
        .build();
  }
}
