package dev.breakwater.controls.network;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import org.jspecify.annotations.Nullable;

/** Which program an image holds, by the end of its repository, wherever it is mirrored to. */
final class ImageName {
  private ImageName() {}

  /** The image of a container; null where it has none. */
  static @Nullable String of(Node container) {
    return container instanceof Mapping map && map.get("image") instanceof Scalar s
        ? s.text()
        : null;
  }

  /** Which of some ends ({@code jenkins/jenkins}) a repository has; -1 where none. */
  static int indexOf(String image, String[] ends) {
    for (int i = 0; i < ends.length; i++) {
      if (endsWith(image, ends[i])) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsWith(String image, String end) {
    int at = image.indexOf(end);
    while (at >= 0) {
      int after = at + end.length();
      boolean begins = at == 0 || image.charAt(at - 1) == '/';
      boolean ends =
          after == image.length() || image.charAt(after) == ':' || image.charAt(after) == '@';
      if (begins && ends) {
        return true;
      }
      at = image.indexOf(end, at + 1);
    }
    return false;
  }
}
