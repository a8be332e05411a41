package dev.breakwater.controls.audit;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No rule keeps changes of admission out of the audit log. */
@AutoService(ControlDefinition.class)
public final class AuditPolicyUnloggedAdmissionChanges implements ControlDefinition {
  @Override
  public Control control() {
    return AuditControls.start("audit-policy-unlogged-admission-changes")
        .title("Audit policy leaves changes of admission control unlogged")
        .severity(Severity.MEDIUM)
        .why(
            """
            Webhooks, admission policies, custom resource definitions and API services \
            see or decide about the requests of everybody. Who may change them unseen \
            can switch policy off, or read what passes, without a trace.\
            """)
        .remediation(
            "Log changes in admissionregistration.k8s.io, apiextensions.k8s.io and "
                + "apiregistration.k8s.io at `level: Request` or `RequestResponse`.")
        .requires(AuditRequirement.logged(Concern.ADMISSION))
        .build();
  }
}
