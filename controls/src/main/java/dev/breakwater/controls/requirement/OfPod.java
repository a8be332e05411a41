package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.Node;

/**
 * The pod of the container at hand meets the requirement. The scope is a container; that of the
 * inner requirement its pod template.
 *
 * @param requirement what is asked of the pod
 */
public record OfPod(Requirement requirement) implements Requirement {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return requirement.test(evaluation.pod(), evaluation);
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    requirement.explain(evaluation.pod(), evaluation.podTrail(), evaluation);
  }
}
