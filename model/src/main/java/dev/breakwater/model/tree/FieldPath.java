package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Field paths as Kubernetes writes them: {@code spec.containers[0].image}, with {@code [key]} for
 * keys that hold a dot or a bracket ({@code metadata.labels[app.kubernetes.io/name]}).
 *
 * <p>Kubernetes' notation leaves some keys ambiguous; here each has one reading:
 *
 * <ul>
 *   <li>{@code [7]}, digits alone, is a list index; a key of digits alone stands bare ({@code
 *       data.7}). An index has no leading zeros and fits an int; other digits in brackets are a
 *       key.
 *   <li>A {@code ]} or a backslash in brackets is written with a backslash before it ({@code
 *       data[a\]b]}).
 *   <li>A path that begins with a bare key has no dot before it; the empty path is the root.
 * </ul>
 */
public final class FieldPath {
  private FieldPath() {}

  /** A step of a path. */
  public sealed interface Segment permits Key, Index {}

  /** A step to the value of a key. */
  public record Key(String name) implements Segment {}

  /** A step to an item of a list, counted from 0. */
  public record Index(int number) implements Segment {}

  /**
   * The steps of a path.
   *
   * @throws IllegalArgumentException if a bracket is not closed, a bare key is empty, or a key
   *     follows a bracket without a dot between
   */
  public static List<Segment> parse(String path) {
    var segments = new ArrayList<Segment>();
    int at = 0;
    while (at < path.length()) {
      if (path.charAt(at) == '[') {
        at = bracketed(path, at, segments);
        continue;
      }
      if (path.charAt(at) == '.' && at > 0) {
        at++;
      } else if (at > 0) {
        throw new IllegalArgumentException("'.' is missing before character " + at + ": " + path);
      }
      int end = endOfBareKey(path, at);
      if (end == at) {
        throw new IllegalArgumentException("a key is empty at character " + at + ": " + path);
      }
      segments.add(new Key(path.substring(at, end)));
      at = end;
    }
    return segments;
  }

  /**
   * The keys of a path that holds no list index, for fixed paths in controls.
   *
   * @throws IllegalArgumentException as {@link #parse} does, and for a list index
   */
  public static List<String> keys(String path) {
    if (path.indexOf('.') < 0 && path.indexOf('[') < 0 && !path.isEmpty()) {
      return List.of(path);
    }
    var keys = new ArrayList<String>();
    for (Segment segment : parse(path)) {
      if (segment instanceof Index index) {
        throw new IllegalArgumentException(
            "the path has a list index, " + index.number() + ": " + path);
      }
      keys.add(((Key) segment).name());
    }
    return List.copyOf(keys);
  }

  /** The node at a path below a root; null where there is none. A null value is a node. */
  public static @Nullable Node resolve(Node root, List<Segment> path) {
    Node at = root;
    for (Segment segment : path) {
      Node next =
          switch (segment) {
            case Key key -> at instanceof Mapping mapping ? value(mapping, key.name()) : null;
            case Index index ->
                at instanceof Sequence list && index.number() < list.size()
                    ? list.get(index.number())
                    : null;
          };
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  private static @Nullable Node value(Mapping mapping, String key) {
    int i = mapping.indexOf(key);
    return i < 0 ? null : mapping.value(i);
  }

  /** Appends a key to a path under construction. */
  public static StringBuilder appendKey(StringBuilder path, String key) {
    if (needsBrackets(key)) {
      path.append('[');
      for (int i = 0; i < key.length(); i++) {
        char c = key.charAt(i);
        if (c == ']' || c == '\\') {
          path.append('\\');
        }
        path.append(c);
      }
      return path.append(']');
    }
    if (!path.isEmpty()) {
      path.append('.');
    }
    return path.append(key);
  }

  /** Appends a list index to a path under construction. */
  public static StringBuilder appendIndex(StringBuilder path, int index) {
    return path.append('[').append(index).append(']');
  }

  private static boolean needsBrackets(String key) {
    return key.isEmpty() || key.indexOf('.') >= 0 || key.indexOf('[') >= 0 || key.indexOf(']') >= 0;
  }

  private static int endOfBareKey(String path, int from) {
    int dot = path.indexOf('.', from);
    int bracket = path.indexOf('[', from);
    int end = dot < 0 || bracket >= 0 && bracket < dot ? bracket : dot;
    return end < 0 ? path.length() : end;
  }

  /** Reads the step in brackets at an index; the index after it. */
  private static int bracketed(String path, int from, List<Segment> segments) {
    var key = new StringBuilder();
    for (int i = from + 1; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == ']') {
        String inside = path.substring(from + 1, i);
        int index = index(inside);
        segments.add(index >= 0 ? new Index(index) : new Key(key.toString()));
        return i + 1;
      }
      if (c == '\\' && i + 1 < path.length()) {
        c = path.charAt(++i);
      }
      key.append(c);
    }
    throw new IllegalArgumentException("'[' is not closed at character " + from + ": " + path);
  }

  /** The list index that a text is, -1 if it is none. */
  private static int index(String text) {
    if (text.isEmpty() || text.length() > 10 || text.length() > 1 && text.charAt(0) == '0') {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + c - '0';
    }
    return value <= Integer.MAX_VALUE ? (int) value : -1;
  }
}
