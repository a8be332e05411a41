package dev.breakwater.controls.admission;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** A mutating webhook that cannot be asked refuses. */
@AutoService(ControlDefinition.class)
public final class MutatingWebhookFailsOpen implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start("mutating-webhook-fails-open", Admission.MUTATING)
        .title("Mutating webhook that fails leaves objects as they are")
        .severity(Severity.LOW)
        .why(
            """
            What the webhook adds, such as a sidecar, a security context or a verified \
            image digest, is missing from everything that is created while it does not \
            answer, and stays missing.\
            """)
        .remediation(
            "Set `failurePolicy: Fail` where security rests on the change, and run "
                + "the webhook in several replicas.")
        .outsideNsa("most mutating webhooks add convenience, and the guidance asks for refusal")
        .mitre("T1562")
        .cel(
            Derivation.none(
                "no policy is asked about webhooks and policies, lest one locks itself in"))
        .requires(eachItem("webhooks", new FailsClosed()))
        .build();
  }
}
