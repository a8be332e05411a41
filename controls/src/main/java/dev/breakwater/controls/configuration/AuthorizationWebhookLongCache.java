package dev.breakwater.controls.configuration;

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
import dev.breakwater.model.kube.GoDuration;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/** What an authorization webhook allowed is asked again soon. */
@AutoService(ControlDefinition.class)
public final class AuthorizationWebhookLongCache implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.authorization("authorization-webhook-long-cache")
        .title("Authorization webhook is not asked again for a long time")
        .severity(Severity.LOW)
        .why(
            """
            What was allowed once stays allowed until the cache forgets it. Rights that \
            were withdrawn, as from a stolen identity, go on working for that long.\
            """)
        .remediation("Leave `authorizedTTL` at its default of 5m, or make it shorter.")
        .outsideNsa("the guidance does not speak of caches of decisions")
        .edit(Derivation.none("what the webhook can answer in time is for its operator to say"))
        .requires(eachItem("authorizers", new ShortCache()))
        .build();
  }

  private record ShortCache() implements Own {
    private static final long MAX_SECONDS = 300;

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping webhook = scope instanceof Mapping authorizer ? authorizer.mapping("webhook") : null;
      String ttl = webhook == null ? null : webhook.string("authorizedTTL");
      return Truth.of(ttl == null || GoDuration.seconds(ttl) <= MAX_SECONDS);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      evaluation.violation(
          Outcome.FAIL,
          trail.key("webhook").key("authorizedTTL"),
          "authorizedTTL is more than 5m",
          null);
    }
  }
}
