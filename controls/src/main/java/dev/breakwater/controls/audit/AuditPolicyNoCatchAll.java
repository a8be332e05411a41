package dev.breakwater.controls.audit;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;
import java.util.List;

/** Some rule decides about every request. */
@AutoService(ControlDefinition.class)
public final class AuditPolicyNoCatchAll implements ControlDefinition {
  @Override
  public Control control() {
    return AuditControls.start("audit-policy-no-catch-all")
        .title("Audit policy logs nothing of what no rule names")
        .severity(Severity.MEDIUM)
        .why(
            """
            The API server logs only what a rule matches. What nobody thought of, and \
            what a later version brings, leaves no trace, and an intruder needs only \
            one such way.\
            """)
        .remediation(
            "End the policy with a rule that says `level: Metadata` and nothing " + "else.")
        .requires(
            new AuditRequirement(
                List.of(
                    Concern.SECRETS,
                    Concern.EXEC,
                    Concern.ACCESS,
                    Concern.TOKENS,
                    Concern.WORKLOADS,
                    Concern.ADMISSION,
                    Concern.ANYTHING),
                AuditRequirement.Fault.UNMATCHED,
                "no rule logs: "))
        .build();
  }
}
