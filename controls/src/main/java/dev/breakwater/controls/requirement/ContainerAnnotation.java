package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * The pod's annotation for a container meets a condition. The scope is the container; the key is a
 * prefix followed by the container's name, the form that seccomp and AppArmor profiles had before
 * they were fields.
 *
 * @param keyPrefix the key up to the container's name
 * @param condition what is asked of the value
 */
public record ContainerAnnotation(String keyPrefix, Condition condition) implements Requirement {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Mapping annotations = annotations(evaluation);
    int entry = annotations == null ? -1 : entry(annotations, scope);
    return condition.holds(annotations == null || entry < 0 ? null : annotations.value(entry));
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Mapping annotations = annotations(evaluation);
    int entry = annotations == null ? -1 : entry(annotations, scope);
    Trail at = evaluation.podTrail().key("metadata").key("annotations");
    if (annotations != null && entry >= 0) {
      at = at.key(annotations.key(entry));
    } else {
      at = at.key(keyPrefix + (scope instanceof Mapping m ? m.string("name") : ""));
    }
    Field.report(condition, test(scope, evaluation), at, at, evaluation);
  }

  private static @Nullable Mapping annotations(Evaluation evaluation) {
    Mapping metadata = evaluation.pod() instanceof Mapping pod ? pod.mapping("metadata") : null;
    return metadata == null ? null : metadata.mapping("annotations");
  }

  /** The index of the container's entry, found without building its key; -1 where there is none. */
  private int entry(Mapping annotations, Node scope) {
    String name = scope instanceof Mapping container ? container.string("name") : null;
    if (name != null) {
      for (int i = 0; i < annotations.size(); i++) {
        String key = annotations.key(i);
        if (key.length() == keyPrefix.length() + name.length()
            && key.startsWith(keyPrefix)
            && key.endsWith(name)) {
          return i;
        }
      }
    }
    return -1;
  }
}
