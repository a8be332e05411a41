package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.FieldPath.Index;
import dev.breakwater.model.tree.FieldPath.Segment;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a built object, to be found in what wrote it.
 *
 * @param path from the root of the object
 * @param nodes what stands in the built object on the way: the root, then what each step leads to
 */
record Target(List<Segment> path, List<Node> nodes) {
  /** The field at a path, or its nearest existing parent. */
  static Target nearest(Mapping root, List<Segment> path) {
    var nodes = new ArrayList<Node>();
    nodes.add(root);
    for (int i = 0; i < path.size(); i++) {
      Node next = FieldPath.resolve(nodes.getLast(), path.subList(i, i + 1));
      if (next == null) {
        break;
      }
      nodes.add(next);
    }
    return new Target(path.subList(0, nodes.size() - 1), nodes);
  }

  /** The innermost field that stands at a position of the built text. */
  static Target at(Mapping root, long position) {
    var path = new ArrayList<Segment>();
    var nodes = new ArrayList<Node>();
    nodes.add(root);
    Node at = root;
    while (at != null) {
      at = step(at, position, path);
      if (at != null) {
        nodes.add(at);
      }
    }
    return new Target(path, nodes);
  }

  private static @Nullable Node step(Node at, long position, List<Segment> path) {
    if (at instanceof Mapping map && position > map.start()) {
      for (int i = 0; i < map.size(); i++) {
        if (map.keyStart(i) <= position && position < map.value(i).end()) {
          path.add(new FieldPath.Key(map.key(i)));
          return map.value(i);
        }
      }
    } else if (at instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i).start() <= position && position < list.get(i).end()) {
          path.add(new Index(i));
          return list.get(i);
        }
      }
    }
    return null;
  }

  Node node() {
    return nodes.getLast();
  }

  /** What the last step starts from; the root itself where there is none. */
  Node before() {
    return nodes.get(Math.max(0, nodes.size() - 2));
  }

  Target parent() {
    return new Target(path.subList(0, path.size() - 1), nodes.subList(0, nodes.size() - 1));
  }

  /** The last step, if that is a key. */
  @Nullable String key() {
    return !path.isEmpty() && path.getLast() instanceof FieldPath.Key key ? key.name() : null;
  }

  /** Whether the path is made of these keys. */
  boolean is(String... keys) {
    if (path.size() != keys.length) {
      return false;
    }
    for (int i = 0; i < keys.length; i++) {
      if (!(path.get(i) instanceof FieldPath.Key key && key.name().equals(keys[i]))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it tells an item of a list from the others, so that patches say it too. */
  boolean isNameOfItem() {
    return path.size() > 1
        && path.get(path.size() - 2) instanceof Index
        && path.getLast() instanceof FieldPath.Key key
        && key.name().equals(ListItems.key(before()));
  }

  /** Whether one writer gives it whole, so that the last one decides. */
  boolean isAtomic() {
    if (node() instanceof Mapping) {
      return before() instanceof Sequence && !path.isEmpty() && ListItems.key(node()) == null;
    }
    return !(node() instanceof Sequence list)
        || list.size() == 0
        || ListItems.key(list.get(0)) == null;
  }

  /** Whether the key alone was shown of what begins at a position of the built text. */
  boolean isShownByKey(long start, long end) {
    String key = key();
    if (key == null || Position.line(start) != Position.line(end)) {
      return false;
    }
    // Between quotes a key takes two columns more.
    long length = end - start;
    return length <= key.length() + 2 && !(node() instanceof Scalar value && value.end() == end);
  }
}
