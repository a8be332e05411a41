package dev.breakwater.controls.admission;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/**
 * A webhook that cannot be asked refuses. Where it does not say, v1beta1 lets through and v1
 * refuses.
 */
record FailsClosed() implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    if (!(scope instanceof Mapping webhook)) {
      return Truth.TRUE;
    }
    String policy = webhook.string("failurePolicy");
    return Truth.of(
        policy == null
            ? !evaluation.object().resource().id().apiVersion().endsWith("/v1beta1")
            : !policy.equals("Ignore"));
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail at = trail.key("failurePolicy");
    evaluation.violation(
        Outcome.FAIL,
        at,
        at.node() == null
            ? "failurePolicy is not set, which is Ignore in v1beta1"
            : "failurePolicy is \"Ignore\", must be Fail",
        new Edit(Edit.Operation.SET, at.path(), "\"Fail\""));
  }
}
