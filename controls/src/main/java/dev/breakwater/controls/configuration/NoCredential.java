package dev.breakwater.controls.configuration;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.controls.secrets.RealValue;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a kubeconfig's users does not hold a credential itself.
 *
 * @param key the field of {@code user} that would
 * @param message what is wrong where it does
 */
record NoCredential(String key, String message) implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Mapping user = scope instanceof Mapping entry ? entry.mapping("user") : null;
    return Truth.of(user == null || !holds(user.get(key)));
  }

  private static boolean holds(@Nullable Node value) {
    return value instanceof Scalar s && RealValue.is(s.text());
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    evaluation.violation(Outcome.FAIL, trail.key("user").key(key).withoutValue(), message, null);
  }
}
