package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import java.util.List;

/**
 * Every entry of a map whose key begins so has a value that meets the condition. An absent map has
 * no entries.
 *
 * @param keys the map's path, from the scope
 * @param keyPrefix what a key must begin with to count; empty for all
 * @param condition what is asked of the value
 */
public record EachEntry(List<String> keys, String keyPrefix, Condition condition)
    implements Requirement {
  public EachEntry {
    keys = List.copyOf(keys);
  }

  /** The entries of the map at a path ({@code metadata.annotations}) with a key prefix. */
  public static EachEntry of(String path, String keyPrefix, Condition condition) {
    return new EachEntry(FieldPath.keys(path), keyPrefix, condition);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Truth truth = Truth.TRUE;
    if (Field.find(scope, keys) instanceof Mapping map) {
      for (int i = 0; i < map.size() && truth != Truth.FALSE; i++) {
        if (map.key(i).startsWith(keyPrefix)) {
          truth = truth.and(condition.holds(map.value(i)));
        }
      }
    }
    return truth;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail at = trail.keys(keys);
    if (at.node() instanceof Mapping map) {
      for (int i = 0; i < map.size(); i++) {
        if (map.key(i).startsWith(keyPrefix)) {
          Trail entry = at.key(map.key(i));
          Field.report(condition, condition.holds(map.value(i)), entry, entry, evaluation);
        }
      }
    }
  }
}
