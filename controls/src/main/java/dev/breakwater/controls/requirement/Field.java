package dev.breakwater.controls.requirement;

import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the scope meets a condition. An empty path is the scope itself (an item of a list of
 * scalars).
 *
 * @param keys the path, from the scope
 * @param condition what is asked of the value
 */
public record Field(List<String> keys, Condition condition) implements Requirement {
  public Field {
    keys = List.copyOf(keys);
  }

  /** A field by its path ({@code securityContext.privileged}). */
  public static Field of(String path, Condition condition) {
    return new Field(FieldPath.keys(path), condition);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return condition.holds(find(scope, keys));
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail at = trail.keys(keys);
    report(condition, test(scope, evaluation), at, at, evaluation);
  }

  /** The node at a path, null where it or a parent is absent or null. */
  static @Nullable Node find(Node scope, List<String> keys) {
    Node at = scope;
    for (int i = 0; i < keys.size(); i++) {
      at = at instanceof Mapping mapping ? mapping.get(keys.get(i)) : null;
      if (at == null) {
        return null;
      }
    }
    return at;
  }

  /** Tells a violation of a condition at a trail, to be ended by an edit at another one. */
  static void report(
      Condition condition, Truth truth, Trail at, Trail editAt, Evaluation evaluation) {
    if (truth != Truth.TRUE) {
      evaluation.violation(
          truth == Truth.FALSE ? Outcome.FAIL : Outcome.UNKNOWN,
          at,
          Messages.of(condition, at),
          Edits.derive(condition, editAt));
    }
  }
}
