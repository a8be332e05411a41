package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of an object to a field, and where that stands. A field that is absent
 * stands at its nearest existing parent. Made only for violations.
 */
public final class Trail {
  private static final Set<String> VAGUE =
      Set.of(
          "type",
          "host",
          "user",
          "role",
          "cpu",
          "memory",
          "ephemeral-storage",
          "add",
          "drop",
          "name");

  private static final Set<String> NAMING = Set.of("name", "apiVersion", "kind");

  private final @Nullable Trail parent;
  private final @Nullable String key;
  private final int index;
  private final @Nullable Node node;
  private final long start;
  private final long end;
  private final boolean shownByKey;

  private Trail(
      @Nullable Trail parent, @Nullable String key, int index, @Nullable Node node, Place place) {
    this.parent = parent;
    this.key = key;
    this.index = index;
    this.node = node;
    this.start = place.start;
    this.end = place.end;
    this.shownByKey = place.byKey;
  }

  /**
   * What of the text is shown.
   *
   * @param byKey whether that is a key alone
   */
  private record Place(long start, long end, boolean byKey) {
    static Place ofKey(Mapping mapping, int i) {
      long start = mapping.keyStart(i);
      return new Place(start, start + mapping.key(i).length(), true);
    }

    /** Of an entry, the key and a scalar of one line are shown; anything longer by its key. */
    static Place ofEntry(Mapping mapping, int i) {
      long start = mapping.keyStart(i);
      Node value = mapping.value(i);
      boolean oneLine =
          value instanceof Scalar
              && value.start() >= start
              && Position.line(value.end()) == Position.line(start);
      return oneLine ? new Place(start, value.end(), false) : ofKey(mapping, i);
    }

    /** Of an item or an object, its first entry is shown if that names it, else only its key. */
    static Place ofItem(Node item) {
      if (item instanceof Mapping m) {
        for (int i = 0; i < m.size(); i++) {
          // What a merge key brings stands elsewhere.
          if (m.keyStart(i) >= m.start() && m.keyStart(i) < m.end()) {
            return NAMING.contains(m.key(i)) ? ofEntry(m, i) : ofKey(m, i);
          }
        }
      }
      boolean oneLine =
          item instanceof Scalar && Position.line(item.end()) == Position.line(item.start());
      return new Place(item.start(), oneLine ? item.end() : item.start() + 1, false);
    }
  }

  /** The trail at the root of an object. */
  public static Trail root(Mapping root) {
    return new Trail(null, null, -1, root, Place.ofItem(root));
  }

  /** The trail at a key of the mapping at this trail, present or not. */
  public Trail key(String name) {
    if (node instanceof Mapping mapping) {
      int i = mapping.indexOf(name);
      if (i >= 0) {
        return new Trail(this, name, -1, mapping.value(i), Place.ofEntry(mapping, i));
      }
    }
    return new Trail(this, name, -1, null, place());
  }

  /** The trail along several keys. */
  public Trail keys(Iterable<String> names) {
    Trail trail = this;
    for (String name : names) {
      trail = trail.key(name);
    }
    return trail;
  }

  /** The trail at an item of the list at this trail; one past the end is an item to be added. */
  public Trail item(int i) {
    if (node instanceof Sequence list && i < list.size()) {
      Node item = list.get(i);
      return new Trail(this, null, i, item, Place.ofItem(item));
    }
    return new Trail(this, null, i, null, place());
  }

  /** How many items the list here has; none where there is no list. */
  public int size() {
    return node() instanceof Sequence list ? list.size() : 0;
  }

  /** The value at the trail, null where the field is absent. */
  public @Nullable Node node() {
    return node;
  }

  private Place place() {
    return new Place(start, end, shownByKey);
  }

  /** Where the field begins (its key), packed as {@code Position}. */
  public long start() {
    return start;
  }

  /**
   * Where the field ends, exclusive, packed as {@code Position}. Where it is shown by its key, that
   * is the end of the key as it would be without quotes: the tree does not keep how it is written.
   */
  public long end() {
    return end;
  }

  /** Whether a key alone is shown: the field's own or, where it is absent, that of its parent. */
  public boolean shownByKey() {
    return shownByKey;
  }

  /**
   * The last key of the trail and what follows it, for messages: {@code args[2]}; after its parent
   * where the key alone says too little: {@code seccompProfile.type}, {@code sysctls[0].name}.
   */
  public String tail() {
    if (parent == null) {
      return key == null ? "" : key;
    }
    if (key == null) {
      return parent.tail() + "[" + index + "]";
    }
    if (!VAGUE.contains(key)) {
      return key;
    }
    String before = parent.key != null || parent.parent == null ? parent.key : parent.tail();
    return before == null ? key : before + "." + key;
  }

  /** The path as Kubernetes writes it. */
  public String path() {
    var path = new StringBuilder();
    append(path);
    return path.toString();
  }

  private void append(StringBuilder path) {
    if (parent == null) {
      return;
    }
    parent.append(path);
    if (key != null) {
      FieldPath.appendKey(path, key);
    } else {
      FieldPath.appendIndex(path, index);
    }
  }

  /**
   * The trail with only its key shown, for a field whose value is a secret.
   *
   * @throws IllegalStateException if the last step is not a key
   */
  public Trail withoutValue() {
    if (key == null) {
      throw new IllegalStateException("not a key: " + path());
    }
    Place place = node == null ? place() : new Place(start, start + key.length(), true);
    return new Trail(parent, key, index, node, place);
  }

  /**
   * The same field, shown by another part of the text: a line within its value.
   *
   * @param from where that begins, packed as {@code Position}
   * @param to where it ends, exclusive
   */
  public Trail shown(long from, long to) {
    return new Trail(parent, key, index, node, new Place(from, to, false));
  }
}
