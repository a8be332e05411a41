package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Node;
import java.util.List;

/**
 * The value in force for a container meets a condition: the container's own, else the pod's. The
 * scope is a container.
 *
 * @param containerKeys the field's path from the container
 * @param podKeys the field's path from the pod template
 * @param condition what is asked of the value in force
 */
public record Effective(List<String> containerKeys, List<String> podKeys, Condition condition)
    implements Requirement {
  public Effective {
    containerKeys = List.copyOf(containerKeys);
    podKeys = List.copyOf(podKeys);
  }

  /** A field that pod and container have in their {@code securityContext} under the same name. */
  public static Effective ofSecurityContext(String field, Condition condition) {
    return new Effective(
        FieldPath.keys("securityContext." + field),
        FieldPath.keys("spec.securityContext." + field),
        condition);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Node own = Field.find(scope, containerKeys);
    return condition.holds(own != null ? own : Field.find(evaluation.pod(), podKeys));
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail own = trail.keys(containerKeys);
    Trail pod = evaluation.podTrail().keys(podKeys);
    boolean inherited = own.node() == null && pod.node() != null;
    // Where the container says nothing, the pod is where one edit serves all containers.
    Field.report(
        condition,
        test(scope, evaluation),
        inherited ? pod : own,
        own.node() == null ? pod : own,
        evaluation);
  }
}
