package dev.breakwater.graphs.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which objects of the same name or labels are meant where no namespace is written. An input may
 * hold several applications that are never applied to one namespace: those in the folder of whoever
 * names them come first.
 */
final class Nearby {
  private Nearby() {}

  /**
   * The candidates in the same folder, where there are any and no namespace is written; else all.
   *
   * @param file where the object stands that names them
   * @param fileOf where a candidate stands
   */
  static <T> List<T> of(
      String namespace, String file, List<T> candidates, Function<T, String> fileOf) {
    if (!namespace.isEmpty() || candidates.isEmpty()) {
      return candidates;
    }
    var near = new ArrayList<T>();
    for (T candidate : candidates) {
      if (isSameFolder(file, fileOf.apply(candidate))) {
        near.add(candidate);
      }
    }
    return near.isEmpty() ? candidates : near;
  }

  private static boolean isSameFolder(String a, String b) {
    int end = end(a);
    return end == end(b) && a.regionMatches(0, b, 0, end);
  }

  /** Where the folder of a file ends. */
  static int end(String file) {
    return Math.max(0, file.lastIndexOf('/'));
  }
}
