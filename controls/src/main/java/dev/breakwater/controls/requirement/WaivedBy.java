package dev.breakwater.controls.requirement;

import dev.breakwater.controls.facts.Waiver;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Node;

/**
 * The requirement is met by the object, or another object makes up for it. The violation is told
 * with the waiver, which is looked up once the whole input has been read.
 *
 * @param waiver what would make up for it, from the object at hand
 * @param requirement what is asked of the object itself
 */
public record WaivedBy(Source waiver, Requirement requirement) implements Requirement {
  /** Makes the waiver for an object. */
  public interface Source {
    /** The waiver that would cover a violation in this object. */
    Waiver of(KubeObject object);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return requirement.test(scope, evaluation);
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    evaluation.waivedBy(
        waiver.of(evaluation.object()), () -> requirement.explain(scope, trail, evaluation));
  }
}
