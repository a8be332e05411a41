package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of an object to a field, and where that stands. A field that is absent
 * stands at its nearest existing parent. Made only for violations.
 */
public final class Trail {
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
    return new Trail(
        null, null, -1, root, root.start(), root.size() == 0 ? root.end() : firstEnd(root));
  }

  /** The trail at a key of the mapping at this trail, present or not. */
  public Trail key(String name) {
    if (node instanceof Mapping mapping) {
      int i = mapping.indexOf(name);
      if (i >= 0) {
        Node value = mapping.value(i);
        return new Trail(this, name, -1, value, mapping.keyStart(i), value.end());
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
      long itemEnd = item instanceof Mapping m && m.size() > 0 ? firstEnd(m) : item.end();
      return new Trail(this, null, i, item, item.start(), itemEnd);
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

  /** The last key of the trail and what follows it, for messages: {@code add[2]}. */
  public String tail() {
    if (key != null || parent == null) {
      return key == null ? "" : key;
    }
    return parent.tail() + "[" + index + "]";
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

  /** A mapping is shown by its first entry: its whole text would be pages. */
  private static long firstEnd(Mapping mapping) {
    return mapping.value(0).end();
  }
}
