package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds an item of a list again in another text, where it may stand elsewhere in its list. */
final class ListItems {
  /** What tells the items of Kubernetes' lists apart, as strategic merge patches have it. */
  private static final List<String> KEYS =
      List.of(
          "name", "mountPath", "devicePath", "containerPort", "port", "topologyKey", "ip", "key");

  private ListItems() {}

  /** The key that tells an item from the others of its list; null where it has none. */
  static @Nullable String key(Node item) {
    if (item instanceof Mapping map) {
      for (String key : KEYS) {
        if (map.get(key) instanceof Scalar) {
          return key;
        }
      }
    }
    return null;
  }

  /**
   * The index of an item in a list; -1 where it is not there.
   *
   * @param index where it stands in a list of so many items
   * @param byPlace whether the item of the same index may be taken for it
   */
  static int find(Node item, int index, int size, Sequence in, boolean byPlace) {
    String key = key(item);
    for (int i = 0; i < in.size(); i++) {
      if (key == null ? equal(item, in.get(i)) : sameKey(item, in.get(i), key)) {
        return i;
      }
    }
    return byPlace && in.size() == size ? index : -1;
  }

  private static boolean sameKey(Node a, Node b, String key) {
    return a instanceof Mapping x
        && b instanceof Mapping y
        && x.get(key) instanceof Scalar v
        && y.get(key) instanceof Scalar w
        && v.text().equals(w.text());
  }

  /** Whether two values are the same. */
  static boolean equal(Node a, Node b) {
    if (a instanceof Scalar x && b instanceof Scalar y) {
      return x.type() == y.type() && x.text().equals(y.text());
    }
    if (a instanceof Sequence x && b instanceof Sequence y && x.size() == y.size()) {
      for (int i = 0; i < x.size(); i++) {
        if (!equal(x.get(i), y.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (a instanceof Mapping x && b instanceof Mapping y && x.size() == y.size()) {
      for (int i = 0; i < x.size(); i++) {
        int other = y.indexOf(x.key(i));
        if (other < 0 || !equal(x.value(i), y.value(other))) {
          return false;
        }
      }
      return true;
    }
    return false;
  }
}
