package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of a kustomization as Kustomize does: in whatever case their keys are written
 * ({@code nameprefix} is {@code namePrefix}).
 */
final class Fields {
  private Fields() {}

  /** The index of a field; of several the last, -1 where there is none. */
  static int indexOf(Mapping map, String field) {
    int found = -1;
    for (int i = 0; i < map.size(); i++) {
      if (map.key(i).equalsIgnoreCase(field)) {
        found = i;
      }
    }
    return found;
  }

  /** Where a field stands again, in another case; -1 where none does. */
  static long again(Mapping map) {
    for (int i = 0; i < map.size(); i++) {
      if (indexOf(map, map.key(i)) != i) {
        return map.keyStart(indexOf(map, map.key(i)));
      }
    }
    return -1;
  }

  /** The value of a field; null where it is missing or null. */
  static @Nullable Node get(Mapping map, String field) {
    int i = indexOf(map, field);
    return i < 0 ? null : map.get(map.key(i));
  }

  static @Nullable Mapping mapping(Mapping map, String field) {
    return get(map, field) instanceof Mapping found ? found : null;
  }

  static @Nullable String string(Mapping map, String field) {
    return get(map, field) instanceof Scalar s && s.type() == Scalar.Type.STRING ? s.text() : null;
  }

  /** The texts of a list that stands at a field; none where there is no such list. */
  static List<Scalar> texts(Mapping in, String field) {
    var texts = new ArrayList<Scalar>();
    if (get(in, field) instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof Scalar text) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** The maps of a list that stands at a field; none where there is no such list. */
  static List<Mapping> maps(Mapping in, String field) {
    var maps = new ArrayList<Mapping>();
    if (get(in, field) instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof Mapping map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }
}
