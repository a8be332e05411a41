package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.Node;

/**
 * The requirement is met, or need not be.
 *
 * @param exemption what, if met, lets the scope off; never told as a violation
 * @param requirement what is asked otherwise
 */
public record Unless(Requirement exemption, Requirement requirement) implements Requirement {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Truth exempt = exemption.test(scope, evaluation);
    return exempt == Truth.TRUE ? Truth.TRUE : requirement.test(scope, evaluation).or(exempt);
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    requirement.explain(scope, trail, evaluation);
  }
}
