package dev.breakwater.controls.audit;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No rule keeps the issue and use of tokens out of the audit log. */
@AutoService(ControlDefinition.class)
public final class AuditPolicyUnloggedTokens implements ControlDefinition {
  @Override
  public Control control() {
    return AuditControls.start("audit-policy-unlogged-tokens")
        .title("Audit policy leaves tokens that are issued or reviewed unlogged")
        .severity(Severity.MEDIUM)
        .why(
            """
            A token that is requested for a service account works from anywhere as \
            that account. Without a record of its issue nobody can tell a stolen \
            identity from the workload itself.\
            """)
        .remediation(
            "Log serviceaccounts/token and tokenreviews at `level: Metadata`, by a "
                + "rule that stands before the one that drops them.")
        .cis("3.2.2")
        .requires(AuditRequirement.logged(Concern.TOKENS))
        .build();
  }
}
