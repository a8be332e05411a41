package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Node;
import java.util.List;

/**
 * What stands at a path, where anything does, meets the requirement, whose scope it is.
 *
 * @param keys the path, from the scope
 * @param requirement what is asked of the node there
 */
public record Within(List<String> keys, Requirement requirement) implements Requirement {
  public Within {
    keys = List.copyOf(keys);
  }

  /** What stands at a path ({@code securityContext.seccompProfile}). */
  public static Within of(String path, Requirement requirement) {
    return new Within(FieldPath.keys(path), requirement);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Node node = Field.find(scope, keys);
    return node == null ? Truth.TRUE : requirement.test(node, evaluation);
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Node node = Field.find(scope, keys);
    if (node != null) {
      requirement.explain(node, trail.keys(keys), evaluation);
    }
  }
}
