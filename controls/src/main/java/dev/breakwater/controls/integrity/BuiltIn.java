package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.schema.ObjectType;
import dev.breakwater.model.schema.SchemaCheck;
import dev.breakwater.model.schema.Schemas;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects of the kinds that Kubernetes itself has, and where they do not fit their kind. */
final class BuiltIn {
  private static final Set<String> CONTAINERS =
      Set.of("containers", "initContainers", "ephemeralContainers");

  private BuiltIn() {}

  /**
   * The kind of the object at hand; null where Kubernetes has none of that name. What SOPS has
   * encrypted is no such object before it is decrypted: it has a field more, and other values.
   */
  static @Nullable ObjectType kind(int minor, Evaluation evaluation) {
    if (evaluation.object().root().get("sops") instanceof Mapping) {
      return null;
    }
    ObjectId id = evaluation.object().resource().id();
    return Schemas.of(minor).kind(id.apiVersion(), id.kind());
  }

  /** Whether an object fits its kind, or is of none; one walk for all who ask. */
  static boolean fits(Node object, int minor, Evaluation evaluation) {
    Boolean known = evaluation.fitsItsKind();
    if (known == null) {
      ObjectType kind = kind(minor, evaluation);
      known = kind == null || SchemaCheck.EVERYTHING.passes(object, kind);
      evaluation.fitsItsKind(known);
    }
    return known;
  }

  /**
   * Tells a violation at a path, in the container that the path leads through; without the value,
   * which may be a secret.
   */
  static void violation(
      Trail root, List<FieldPath.Segment> path, String message, Evaluation evaluation) {
    Trail trail = root;
    String container = null;
    String list = null;
    for (FieldPath.Segment segment : path) {
      if (segment instanceof FieldPath.Key key) {
        trail = trail.key(key.name());
        list = key.name();
      } else {
        trail = trail.item(((FieldPath.Index) segment).number());
        container = container == null ? container(list, trail) : container;
      }
    }
    Trail shown = path.getLast() instanceof FieldPath.Key ? trail.withoutValue() : trail;
    evaluation.inContainer(
        evaluation.object().pod() == null ? null : container,
        () -> evaluation.violation(Outcome.FAIL, shown, message, null));
  }

  private static @Nullable String container(@Nullable String list, Trail item) {
    return list != null && CONTAINERS.contains(list) && item.node() instanceof Mapping map
        ? map.string("name")
        : null;
  }
}
