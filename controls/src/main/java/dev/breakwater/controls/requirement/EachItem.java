package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.List;

/**
 * Every item of a list meets the requirement, whose scope is the item. An absent list has none.
 *
 * @param keys the list's path, from the scope
 * @param requirement what is asked of each item
 */
public record EachItem(List<String> keys, Requirement requirement) implements Requirement {
  public EachItem {
    keys = List.copyOf(keys);
  }

  /** The items of the list at a path ({@code spec.volumes}). */
  public static EachItem of(String path, Requirement requirement) {
    return new EachItem(FieldPath.keys(path), requirement);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Truth truth = Truth.TRUE;
    if (Field.find(scope, keys) instanceof Sequence list) {
      for (int i = 0; i < list.size() && truth != Truth.FALSE; i++) {
        truth = truth.and(requirement.test(list.get(i), evaluation));
      }
    }
    return truth;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail at = trail.keys(keys);
    if (at.node() instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        if (requirement.test(list.get(i), evaluation) != Truth.TRUE) {
          requirement.explain(list.get(i), at.item(i), evaluation);
        }
      }
    }
  }
}
