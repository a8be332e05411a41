package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Field paths as Kubernetes writes them: {@code spec.containers[0].image}, with {@code [key]} for
 * keys that hold a dot or a bracket ({@code metadata.labels[app.kubernetes.io/name]}).
 */
public final class FieldPath {
  private FieldPath() {}

  /**
   * The keys of a path that holds no list index, for fixed paths in controls.
   *
   * @throws IllegalArgumentException if a bracket is not closed or a key is empty
   */
  public static List<String> keys(String path) {
    var keys = new ArrayList<String>();
    int at = 0;
    while (at < path.length()) {
      if (path.charAt(at) == '[') {
        int close = path.indexOf(']', at);
        if (close < 0) {
          throw new IllegalArgumentException("'[' is not closed: " + path);
        }
        keys.add(path.substring(at + 1, close));
        at = close + 1;
        if (at < path.length() && path.charAt(at) == '.') {
          at++;
        }
      } else {
        int end = at;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        if (end == at) {
          throw new IllegalArgumentException("empty key: " + path);
        }
        keys.add(path.substring(at, end));
        at = end < path.length() && path.charAt(end) == '.' ? end + 1 : end;
      }
    }
    return List.copyOf(keys);
  }

  /** Appends a key to a path under construction. */
  public static StringBuilder appendKey(StringBuilder path, String key) {
    if (needsBrackets(key)) {
      return path.append('[').append(key).append(']');
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
    if (key.isEmpty()) {
      return true;
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '.' || c == '[' || c == ']') {
        return true;
      }
    }
    // A key of digits alone would read as a list index once it stands in brackets; it stays bare.
    return false;
  }
}
