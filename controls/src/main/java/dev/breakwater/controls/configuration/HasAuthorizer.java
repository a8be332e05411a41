package dev.breakwater.controls.configuration;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;

/**
 * One of the authorizers is of a type.
 *
 * @param type {@code RBAC}, {@code Node}
 */
record HasAuthorizer(String type) implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Sequence authorizers = scope instanceof Mapping root ? root.sequence("authorizers") : null;
    for (int i = 0; authorizers != null && i < authorizers.size(); i++) {
      if (authorizers.get(i) instanceof Mapping authorizer
          && type.equals(authorizer.string("type"))) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    evaluation.violation(
        Outcome.FAIL, trail.key("authorizers"), "no authorizer is of type " + type, null);
  }
}
