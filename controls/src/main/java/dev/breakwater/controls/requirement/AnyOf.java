package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.Node;
import java.util.List;

/** One of the requirements is met. The first is the remedy: its violation is the one told. */
public record AnyOf(List<Requirement> requirements) implements Requirement {
  public AnyOf {
    requirements = List.copyOf(requirements);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Truth truth = Truth.FALSE;
    for (int i = 0; i < requirements.size() && truth != Truth.TRUE; i++) {
      truth = truth.or(requirements.get(i).test(scope, evaluation));
    }
    return truth;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    // An unknown alternative makes the whole unknown, whatever the first says.
    for (Requirement requirement : requirements) {
      if (requirement.test(scope, evaluation) == Truth.UNKNOWN) {
        requirement.explain(scope, trail, evaluation);
        return;
      }
    }
    requirements.getFirst().explain(scope, trail, evaluation);
  }
}
