package dev.breakwater.reports.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the paths of edits, as {@code FieldPath} writes them, by the parts that a reader knows. */
final class EditPath {
  private static final String LIST_END = "ontainers";
  private static final List<String> LIST_STARTS =
      List.of("spec.c", "spec.initC", "spec.ephemeralC");

  private EditPath() {}

  /** Where a container's field begins, after {@code spec.containers[0].}; -1 where it is none. */
  static int inContainer(String path) {
    for (int at = path.indexOf(LIST_END); at >= 0; at = path.indexOf(LIST_END, at + 1)) {
      int end = indexEnd(path, at + LIST_END.length());
      if (end > 0 && path.startsWith(".", end) && endsList(path, at)) {
        return end + 1;
      }
    }
    return -1;
  }

  private static boolean endsList(String path, int at) {
    for (String start : LIST_STARTS) {
      if (path.startsWith(start, at - start.length()) && isKey(path, at - start.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a key of the path begins at an offset. */
  static boolean isKey(String path, int at) {
    return at == 0 || path.charAt(at - 1) == '.';
  }

  /** Where the key ends that begins at an offset. */
  static int keyEnd(String path, int from) {
    int end = from;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  /** Both paths, with {@code [*]} for indexes that differ; null where more than those does. */
  static @Nullable String common(String a, String b) {
    var path = new StringBuilder(a.length());
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
      int endA = indexEnd(a, i);
      int endB = indexEnd(b, j);
      if (endA < 0 || endB < 0) {
        if (endA != endB) {
          return null;
        }
        path.append(a.charAt(i));
        i++;
        j++;
        continue;
      }
      if (a.regionMatches(i, b, j, Math.max(endA - i, endB - j))) {
        path.append(a, i, endA);
      } else {
        path.append("[*]");
      }
      i = endA;
      j = endB;
    }
    return i == a.length() && j == b.length() ? path.toString() : null;
  }

  /**
   * Where the index ends, {@code [7]} or {@code [*]}, that begins at an offset; -1 if none does.
   */
  private static int indexEnd(String path, int at) {
    if (!path.startsWith("[", at)) {
      return -1;
    }
    int end = at + 1;
    while (end < path.length() && isIndex(path.charAt(end))) {
      end++;
    }
    return end > at + 1 && path.startsWith("]", end) ? end + 1 : -1;
  }

  private static boolean isIndex(char c) {
    return c >= '0' && c <= '9' || c == '*';
  }
}
