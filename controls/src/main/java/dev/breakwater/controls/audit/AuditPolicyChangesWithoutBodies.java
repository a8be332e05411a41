package dev.breakwater.controls.audit;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;
import java.util.List;

/** Changes of pods and rights are logged with their content. */
@AutoService(ControlDefinition.class)
public final class AuditPolicyChangesWithoutBodies implements ControlDefinition {
  @Override
  public Control control() {
    return AuditControls.start("audit-policy-changes-without-bodies")
        .title("Audit policy logs changes of pods or rights without their content")
        .severity(Severity.LOW)
        .why(
            """
            Metadata says that somebody changed a pod or a role, not what the change \
            was. Without the content of the request it cannot be told whether it made \
            a container privileged or an account an administrator.\
            """)
        .remediation(
            "Log changes of pods, of what makes pods, and of roles and bindings at "
                + "`level: Request` or `RequestResponse`.")
        .cis("3.2.2")
        .requires(
            new AuditRequirement(
                List.of(Concern.TELLING_CHANGES),
                AuditRequirement.Fault.WITHOUT_BODY,
                "logs without content: "))
        .build();
  }
}
