package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.Set;

/**
 * The scope, a mapping, has none of these fields set.
 *
 * @param fields their keys
 */
public record Without(Set<String> fields) implements Requirement {
  private static final Condition ABSENT = new Condition.Absent();

  public Without {
    fields = Set.copyOf(fields);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    if (scope instanceof Mapping mapping) {
      for (int i = 0; i < mapping.size(); i++) {
        if (isForbidden(mapping, i)) {
          return Truth.FALSE;
        }
      }
    }
    return Truth.TRUE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    if (scope instanceof Mapping mapping) {
      for (int i = 0; i < mapping.size(); i++) {
        if (isForbidden(mapping, i)) {
          Trail at = trail.key(mapping.key(i));
          Field.report(ABSENT, Truth.FALSE, at, at, evaluation);
        }
      }
    }
  }

  private boolean isForbidden(Mapping mapping, int i) {
    boolean isNull = mapping.value(i) instanceof Scalar s && s.type() == Scalar.Type.NULL;
    return !isNull && fields.contains(mapping.key(i));
  }
}
