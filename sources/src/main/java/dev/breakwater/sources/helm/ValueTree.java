package dev.breakwater.sources.helm;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that can be changed: maps, lists and what stands in them. */
record ValueTree(Map<String, @Nullable Object> root) {
  static ValueTree of(@Nullable Mapping values) {
    return new ValueTree(values == null ? new LinkedHashMap<>() : map(values));
  }

  private static Map<String, @Nullable Object> map(Mapping mapping) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < mapping.size(); i++) {
      map.put(mapping.key(i), changeable(mapping.value(i)));
    }
    return map;
  }

  private static Object changeable(Node node) {
    if (node instanceof Mapping mapping) {
      return map(mapping);
    }
    if (node instanceof Sequence list) {
      var items = new ArrayList<@Nullable Object>();
      for (int i = 0; i < list.size(); i++) {
        items.add(changeable(list.get(i)));
      }
      return items;
    }
    return node;
  }

  /** Values over others, as Helm merges its files: maps key by key, all else as a whole. */
  static ValueTree merged(List<ValueTree> trees) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    for (ValueTree tree : trees) {
      merge(all, tree.root);
    }
    return new ValueTree(all);
  }

  private static void merge(Map<String, @Nullable Object> into, Map<?, ?> over) {
    over.forEach((key, value) -> {
      if (value instanceof Map<?, ?> map && into.get(key) instanceof Map<?, ?> below) {
        merge(asMap(below), map);
      } else {
        into.put(String.valueOf(key), value);
      }
    });
  }

  /** A map of this tree, which has texts for keys. */
  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> asMap(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  /** A list of this tree. */
  @SuppressWarnings("unchecked")
  static List<@Nullable Object> asList(List<?> list) {
    return (List<@Nullable Object>) list;
  }

  String json() {
    return JsonText.of(root);
  }
}
