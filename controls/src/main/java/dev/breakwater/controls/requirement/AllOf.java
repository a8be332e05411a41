package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.Node;
import java.util.List;

/** Every one of the requirements is met; each violated one is told. */
public record AllOf(List<Requirement> requirements) implements Requirement {
  public AllOf {
    requirements = List.copyOf(requirements);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Truth truth = Truth.TRUE;
    for (int i = 0; i < requirements.size() && truth != Truth.FALSE; i++) {
      truth = truth.and(requirements.get(i).test(scope, evaluation));
    }
    return truth;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    for (Requirement requirement : requirements) {
      if (requirement.test(scope, evaluation) != Truth.TRUE) {
        requirement.explain(scope, trail, evaluation);
      }
    }
  }
}
