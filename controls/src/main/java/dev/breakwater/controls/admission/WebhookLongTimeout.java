package dev.breakwater.controls.admission;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.Quantity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;

/** A webhook answers within the default time. */
@AutoService(ControlDefinition.class)
public final class WebhookLongTimeout implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start("webhook-long-timeout", Admission.VALIDATING, Admission.MUTATING)
        .title("Webhook may hold up requests for long")
        .severity(Severity.LOW)
        .why(
            """
            Every request that it reviews waits that long while it does not answer. One \
            slow webhook makes the API server slow for everybody, which is an easy way \
            to stop a cluster from reacting.\
            """)
        .remediation("Leave `timeoutSeconds` at its default of 10, or set it lower.")
        .outsideNsa("the guidance does not speak of how long webhooks may take")
        .mitre("T1499")
        .edit(Derivation.none("how fast the webhook can answer is for its operator to say"))
        .cel(
            Derivation.none(
                "no policy is asked about webhooks and policies, lest one locks itself in"))
        .requires(eachItem("webhooks", new AnswersSoon()))
        .build();
  }

  private record AnswersSoon() implements Own {
    private static final String MAX = "10";

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      if (!(scope instanceof Mapping webhook)
          || !(webhook.get("timeoutSeconds") instanceof Scalar s)
          || s.text().length() < MAX.length()) {
        return Truth.TRUE;
      }
      Quantity timeout = Quantity.parse(s.text());
      return Truth.of(timeout == null || timeout.compareTo(Quantity.require(MAX)) <= 0);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      evaluation.violation(
          Outcome.FAIL, trail.key("timeoutSeconds"), "timeoutSeconds is more than 10", null);
    }
  }
}
