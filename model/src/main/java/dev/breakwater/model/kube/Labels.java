package dev.breakwater.model.kube;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of an object, as they stand in it. */
public final class Labels {
  private static final String NO_TEXT = "\0";

  private Labels() {}

  /** The {@code metadata.labels} of an object or a pod template; null where it has none. */
  public static @Nullable Mapping of(Mapping object) {
    Mapping metadata = object.mapping("metadata");
    return metadata == null ? null : metadata.mapping("labels");
  }

  /**
   * The value of a label; null where there is no such label. A null is an empty text, as Go decodes
   * it. A value of another type, for which Kubernetes refuses the object, equals no text.
   */
  public static @Nullable String value(@Nullable Mapping labels, String key) {
    int i = labels == null ? -1 : labels.indexOf(key);
    if (labels == null || i < 0) {
      return null;
    }
    String text = text(labels.value(i));
    return text == null ? NO_TEXT : text;
  }

  /** The labels of an object or a pod template by key, in a map of their own. */
  public static Map<String, String> mapOf(Mapping object) {
    Mapping written = of(object);
    return written == null ? Map.of() : mapIn(written);
  }

  /** The labels in a mapping of them, in a map of their own. */
  public static Map<String, String> mapIn(Mapping written) {
    var labels = new HashMap<String, String>();
    for (int i = 0; i < written.size(); i++) {
      String text = text(written.value(i));
      labels.put(written.key(i), text == null ? NO_TEXT : text);
    }
    return Map.copyOf(labels);
  }

  /** What Go decodes into a string; null where it refuses the node. */
  static @Nullable String text(Node node) {
    if (!(node instanceof Scalar scalar)) {
      return null;
    }
    return switch (scalar.type()) {
      case NULL -> "";
      case STRING -> scalar.text();
      default -> null;
    };
  }
}
