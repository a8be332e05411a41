package dev.breakwater.model.kube;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a pod is not of the types that Kubernetes decodes: a map where a list belongs, the
 * text {@code "true"} for a boolean. Looks at the fields on which security hangs; a field that is
 * null is absent, as for Kubernetes, but a container, volume or port cannot be. Writes paths only
 * for faults.
 */
public final class PodShape {
  private final Mapping template;
  private final List<Fault> faults = new ArrayList<>();
  private final int most;

  private PodShape(Mapping template, int most) {
    this.template = template;
    this.most = most;
  }

  /**
   * A field of the wrong type.
   *
   * @param path the field from the root of the object, as Kubernetes writes paths
   * @param expected what belongs there: {@code a list}
   * @param found what stands there: {@code a map}
   * @param start where that stands, packed as {@code Position}
   */
  public record Fault(String path, String expected, String found, long start) {}

  /** Tells the faults of a pod, in text order, up to a number of them. */
  public static void check(Pod pod, int most, Consumer<Fault> told) {
    if (isSound(pod.template(), PodFields.TEMPLATE)) {
      return;
    }
    var shape = new PodShape(pod.template(), most);
    var path = new StringBuilder();
    pod.path().forEach(key -> FieldPath.appendKey(path, key));
    shape.collect(shape.template, PodFields.TEMPLATE, path, shape.template.start());
    shape.faults.forEach(told);
  }

  /**
   * What stands where an object of a kind that holds a pod has its pod, and is none; null where
   * nothing does: a patch, or an Argo Rollout whose pod {@code spec.workloadRef} has.
   *
   * @param path from the object to where the pod template belongs
   */
  public static @Nullable Fault notAPod(Mapping object, List<String> path) {
    var written = new StringBuilder();
    Mapping at = object;
    for (int i = 0; i <= path.size(); i++) {
      String key = i < path.size() ? path.get(i) : "spec";
      FieldPath.appendKey(written, key);
      Node next = at.get(key);
      if (!(next instanceof Mapping mapping)) {
        return next == null
            ? null
            : new Fault(written.toString(), PodFields.Type.MAP.words(), words(next), next.start());
      }
      at = mapping;
    }
    return null;
  }

  private static boolean isSound(Node node, PodFields field) {
    if (!fits(node, field.type())) {
      return false;
    }
    if (node instanceof Mapping map) {
      for (int i = 0; i < map.size(); i++) {
        PodFields inner = field.of(map.key(i));
        if (inner != null && !isNull(map.value(i)) && !isSound(map.value(i), inner)) {
          return false;
        }
      }
    } else if (node instanceof Sequence list && field.item() != null) {
      for (int i = 0; i < list.size(); i++) {
        if (!isZero(list.get(i), field.item()) && !isSound(list.get(i), field.item())) {
          return false;
        }
      }
    }
    return true;
  }

  private void collect(Node node, PodFields field, StringBuilder path, long start) {
    if (isSound(node, field) || faults.size() >= most) {
      return;
    }
    if (!fits(node, field.type())) {
      faults.add(new Fault(path.toString(), field.type().words(), words(node), start));
    } else if (node instanceof Mapping map) {
      for (int i = 0; i < map.size(); i++) {
        PodFields inner = field.of(map.key(i));
        if (inner != null && !isNull(map.value(i))) {
          var at = FieldPath.appendKey(new StringBuilder(path), map.key(i));
          collect(map.value(i), inner, at, map.keyStart(i));
        }
      }
    } else if (node instanceof Sequence list && field.item() != null) {
      for (int i = 0; i < list.size(); i++) {
        if (!isZero(list.get(i), field.item())) {
          var at = FieldPath.appendIndex(new StringBuilder(path), i);
          collect(list.get(i), field.item(), at, list.get(i).start());
        }
      }
    }
  }

  private static boolean fits(Node node, PodFields.Type type) {
    return switch (type) {
      case MAP -> node instanceof Mapping;
      case LIST -> node instanceof Sequence;
      case BOOL -> node instanceof Scalar s && s.type() == Scalar.Type.BOOL;
      case INT -> node instanceof Scalar s && s.type() == Scalar.Type.INT;
      case STRING -> node instanceof Scalar s && s.type() == Scalar.Type.STRING;
      case INT_OR_STRING ->
          node instanceof Scalar s
              && (s.type() == Scalar.Type.INT || s.type() == Scalar.Type.STRING);
      case QUANTITY -> node instanceof Scalar s && s.type() != Scalar.Type.BOOL && isQuantity(s);
    };
  }

  private static boolean isQuantity(Scalar scalar) {
    return scalar.type() == Scalar.Type.NULL
        || Quantity.isPositive(scalar.text())
        || Quantity.parse(scalar.text()) != null;
  }

  /** A null in a list is a zero or an empty text, but no map that validation would take. */
  private static boolean isZero(Node item, PodFields field) {
    return field.type() != PodFields.Type.MAP && isNull(item);
  }

  private static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
  }

  /** What a node is, never what it says: it may be a secret. */
  public static String words(Node node) {
    return switch (node) {
      case Mapping map -> "a map";
      case Sequence list -> "a list";
      case Scalar scalar ->
          switch (scalar.type()) {
            case NULL -> "null";
            case BOOL -> "a boolean";
            case INT -> "an integer";
            case FLOAT -> "a number";
            case STRING -> "text";
          };
    };
  }
}
