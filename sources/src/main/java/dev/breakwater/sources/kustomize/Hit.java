package dev.breakwater.sources.kustomize;

import dev.breakwater.model.kube.Provenance.Place;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A field found in what wrote it.
 *
 * @param in the text that holds it
 * @param parent the map whose entry it is; null for an item and for a root
 * @param entry the index of the entry
 * @param node the value that was written; for a comparison with the one that was built
 * @param length so much of its text is shown, to hide the rest; -1 for what {@link #place} says
 */
record Hit(Fragment in, @Nullable Mapping parent, int entry, Node node, int length) {
  /** An entry of a map. */
  static Hit entry(Fragment in, Mapping parent, int entry) {
    return new Hit(in, parent, entry, parent.value(entry), -1);
  }

  /** An entry of a map, which is there. */
  static Hit entry(Fragment in, Mapping parent, String key) {
    return entry(in, parent, parent.indexOf(key));
  }

  /** An item of a list, or a root. */
  static Hit item(Fragment in, Node node) {
    return new Hit(in, null, -1, node, -1);
  }

  /** The beginning of a text, after which a value stands that may be secret. */
  static Hit beginning(Fragment in, Scalar text, int length) {
    boolean quoted =
        text.style() == Scalar.Style.DOUBLE_QUOTED || text.style() == Scalar.Style.SINGLE_QUOTED;
    return new Hit(in, null, -1, text, quoted ? length + 1 : length);
  }

  /**
   * Where it stands: an entry with its value where that is on the same line, else its key; an item
   * by its first entry if that names it.
   *
   * @param keyOnly whether the value is not to be shown
   */
  Place place(boolean keyOnly) {
    if (length >= 0) {
      return in.place(node.start(), node.start() + length);
    }
    Mapping map = parent;
    int i = entry;
    if (map == null && node instanceof Mapping item && item.size() > 0) {
      map = item;
      i = 0;
      boolean names =
          item.key(0).equals("name")
              || item.key(0).equals("apiVersion")
              || item.key(0).equals("kind");
      if (!names) {
        return key(item, 0);
      }
    }
    if (map == null) {
      boolean shown = !keyOnly && oneLine(node.start(), node);
      return in.place(node.start(), shown ? node.end() : node.start());
    }
    long start = map.keyStart(i);
    Node value = map.value(i);
    return !keyOnly && value.start() > start && oneLine(start, value)
        ? in.place(start, value.end())
        : key(map, i);
  }

  private Place key(Mapping map, int i) {
    return in.placeOfKey(map.keyStart(i), map.key(i).length());
  }

  private static boolean oneLine(long start, Node value) {
    return value instanceof Scalar && Position.line(value.end()) == Position.line(start);
  }
}
