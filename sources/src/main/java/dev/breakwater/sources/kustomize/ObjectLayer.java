package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.FieldPath.Index;
import dev.breakwater.model.tree.FieldPath.Segment;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object as a file holds it, or a strategic merge patch, which has the shape of one.
 *
 * @param isPatch whether its type, name and namespace only say what it is about
 */
record ObjectLayer(Fragment in, Mapping object, boolean isPatch) implements Layer {
  @Override
  public @Nullable Hit find(Target target) {
    if (isPatch && (target.path().isEmpty() || isIdentity(target))) {
      return null;
    }
    return follow(in, object, target, 0, !isPatch);
  }

  private static boolean isIdentity(Target target) {
    return target.is("apiVersion")
        || target.is("kind")
        || target.is("metadata")
        || target.is("metadata", "name")
        || target.is("metadata", "namespace");
  }

  /**
   * Follows the steps of a path through another text.
   *
   * @param root what stands there after the first so many steps
   * @param byPlace whether an item may be taken for another one by its place in the list
   */
  static @Nullable Hit follow(Fragment in, Node root, Target target, int from, boolean byPlace) {
    Hit hit = Hit.item(in, root);
    for (int i = from; i < target.path().size(); i++) {
      switch (target.path().get(i)) {
        case FieldPath.Key key -> {
          int entry = hit.node() instanceof Mapping map ? map.indexOf(key.name()) : -1;
          if (entry < 0) {
            return null;
          }
          hit = Hit.entry(in, (Mapping) hit.node(), entry);
        }
        case Index index -> {
          if (!(hit.node() instanceof Sequence list)
              || !(target.nodes().get(i) instanceof Sequence built)) {
            return null;
          }
          Node item = target.nodes().get(i + 1);
          int found = ListItems.find(item, index.number(), built.size(), list, byPlace);
          if (found < 0) {
            return null;
          }
          hit = Hit.item(in, list.get(found));
        }
      }
    }
    return hit;
  }

  /** A null in a patch takes the field away. */
  @Override
  public @Nullable Hit removal(Target left, List<Segment> rest) {
    Hit hit = isPatch ? follow(in, object, left, 0, false) : null;
    for (Segment step : rest) {
      if (hit == null
          || !(hit.node() instanceof Mapping map && step instanceof FieldPath.Key key)) {
        return null;
      }
      int entry = map.indexOf(key.name());
      hit = entry < 0 ? null : Hit.entry(in, map, entry);
      if (hit != null && hit.node() instanceof Scalar value && value.type() == Scalar.Type.NULL) {
        return hit;
      }
    }
    return null;
  }
}
