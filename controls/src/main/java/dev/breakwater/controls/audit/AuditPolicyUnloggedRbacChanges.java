package dev.breakwater.controls.audit;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No rule keeps changes of rights out of the audit log. */
@AutoService(ControlDefinition.class)
public final class AuditPolicyUnloggedRbacChanges implements ControlDefinition {
  @Override
  public Control control() {
    return AuditControls.start("audit-policy-unlogged-rbac-changes")
        .title("Audit policy leaves changes of rights unlogged")
        .severity(Severity.MEDIUM)
        .why(
            """
            A new role binding, or an approved certificate, is how an intruder keeps \
            the rights that were gained for a moment. If granting it is not logged, it \
            cannot be told from what has always been there.\
            """)
        .remediation(
            "Log changes of roles, role bindings and the approval of certificate "
                + "requests at `level: Request` or `RequestResponse`.")
        .requires(AuditRequirement.logged(Concern.ACCESS))
        .build();
  }
}
