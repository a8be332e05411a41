package dev.breakwater.controls.admission;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** An admission policy that cannot be evaluated refuses. */
@AutoService(ControlDefinition.class)
public final class AdmissionPolicyFailsOpen implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start(
            "admission-policy-fails-open", "admissionregistration.k8s.io/ValidatingAdmissionPolicy")
        .title("Admission policy that cannot be evaluated lets everything through")
        .severity(Severity.MEDIUM)
        .why(
            """
            An expression that goes wrong, such as one on a field that an object leaves \
            out, decides nothing then. Whoever finds such an object brings in what the \
            policy was to refuse.\
            """)
        .remediation(
            "Set `failurePolicy: Fail`, and ask with `has()` before using fields that "
                + "may be absent.")
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .mitre("T1562")
        .cel(
            Derivation.none(
                "no policy is asked about webhooks and policies, lest one locks itself in"))
        .requires(field("spec.failurePolicy", orAbsent(is("Fail"))))
        .build();
  }
}
