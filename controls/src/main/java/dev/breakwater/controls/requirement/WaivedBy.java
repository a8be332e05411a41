package dev.breakwater.controls.requirement;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Node;

/**
 * The requirement is met by the object, or another object makes up for it, which is looked up once
 * the whole input has been read.
 *
 * @param question what would make up for it, from the object at hand
 * @param requirement what is asked of the object itself
 */
public record WaivedBy(Source question, Requirement requirement) implements Requirement {
  /** Makes the question for an object. */
  @FunctionalInterface
  public interface Source {
    /** The question on which a violation in this object depends. */
    Question of(KubeObject object);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return requirement.test(scope, evaluation);
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    evaluation.asking(
        question.of(evaluation.object()), () -> requirement.explain(scope, trail, evaluation));
  }
}
