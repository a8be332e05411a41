package dev.breakwater.controls.admission;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** A validating webhook that cannot be asked refuses. */
@AutoService(ControlDefinition.class)
public final class ValidatingWebhookFailsOpen implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start("validating-webhook-fails-open", Admission.VALIDATING)
        .title("Validating webhook that fails lets everything through")
        .severity(Severity.MEDIUM)
        .why(
            """
            The policy holds only while the webhook answers. Whoever makes it slow or \
            unreachable, be it by load or by deleting its pods, brings in what it would \
            have refused, and nothing tells.\
            """)
        .remediation(
            "Set `failurePolicy: Fail`, run the webhook in several replicas, and "
                + "leave its own namespace out by `namespaceSelector`.")
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .mitre("T1562")
        .cel(
            Derivation.none(
                "no policy is asked about webhooks and policies, lest one locks itself in"))
        .requires(eachItem("webhooks", new FailsClosed()))
        .build();
  }
}
