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
  private static final Set<String> VAGUE = Set.of("type", "host", "user", "role");

  private static final Set<String> NAMING = Set.of("name", "apiVersion", "kind");

  private final @Nullable Trail parent;
  private final @Nullable String key;
  private final int index;
  private final @Nullable Node node;
  private final long start;
  private final long end;

  private Trail(
      @Nullable Trail parent,
      @Nullable String key,
      int index,
      @Nullable Node node,
      long start,
      long end) {
    this.parent = parent;
    this.key = key;
    this.index = index;
    this.node = node;
    this.start = start;
    this.end = end;
  }

  /** The trail at the root of an object. */
  public static Trail root(Mapping root) {
    return new Trail(null, null, -1, root, root.start(), shownEnd(root));
  }

  /** The trail at a key of the mapping at this trail, present or not. */
  public Trail key(String name) {
    if (node instanceof Mapping mapping) {
      int i = mapping.indexOf(name);
      if (i >= 0) {
        Node value = mapping.value(i);
        return new Trail(this, name, -1, value, mapping.keyStart(i), shownEnd(mapping, i));
      }
    }
    return new Trail(this, name, -1, null, start, end);
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
      return new Trail(this, null, i, item, item.start(), shownEnd(item));
    }
    return new Trail(this, null, i, null, start, end);
  }

  /** The value at the trail, null where the field is absent. */
  public @Nullable Node node() {
    return node;
  }

  /** Where the field begins (its key), packed as {@code Position}. */
  public long start() {
    return start;
  }

  /** Where the field ends, exclusive, packed as {@code Position}. */
  public long end() {
    return end;
  }

  /**
   * The last key of the trail and what follows it, for messages: {@code add[2]}; after its parent
   * where the key alone says too little: {@code seccompProfile.type}.
   */
  public String tail() {
    if (parent == null) {
      return key == null ? "" : key;
    }
    if (key == null) {
      return parent.tail() + "[" + index + "]";
    }
    return VAGUE.contains(key) && parent.key != null ? parent.key + "." + key : key;
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
    return new Trail(parent, key, index, node, start, node == null ? end : keyEnd(start, key));
  }

  /**
   * The same field, shown by another part of the text: a line within its value.
   *
   * @param from where that begins, packed as {@code Position}
   * @param to where it ends, exclusive
   */
  public Trail shown(long from, long to) {
    return new Trail(parent, key, index, node, from, to);
  }

  /** Of an entry, the key and a scalar of one line are shown; anything longer by its key. */
  private static long shownEnd(Mapping mapping, int i) {
    long keyStart = mapping.keyStart(i);
    Node value = mapping.value(i);
    boolean oneLine =
        value instanceof Scalar
            && value.start() > keyStart
            && Position.line(value.end()) == Position.line(keyStart);
    return oneLine ? value.end() : keyEnd(keyStart, mapping.key(i));
  }

  /** Of an item or an object, its first entry is shown if that names it, else only its key. */
  private static long shownEnd(Node item) {
    if (item instanceof Mapping m && m.size() > 0) {
      return NAMING.contains(m.key(0)) ? shownEnd(m, 0) : keyEnd(m.keyStart(0), m.key(0));
    }
    boolean oneLine =
        item instanceof Scalar && Position.line(item.end()) == Position.line(item.start());
    return oneLine ? item.end() : item.start() + 1;
  }

  private static long keyEnd(long start, String key) {
    return start + key.length();
  }
}
