package dev.breakwater.sources.kustomize;

import dev.breakwater.model.kube.Provenance;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.FieldPath.Segment;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a built object were written: a value where it was set last, a map or a list
 * of named items where it began, what was taken away where that was done.
 *
 * @param root the built object
 * @param layers what wrote it, from the first on
 * @param otherwise the place of what no layer knows: the overlay's own kustomization
 */
record OverlayProvenance(Mapping root, List<Layer> layers, Place otherwise) implements Provenance {
  @Override
  public Place place(String path, long start, long end) {
    boolean byPosition = path.isEmpty() && start > root.start();
    List<Segment> steps = byPosition ? List.of() : FieldPath.parse(path);
    Target target = byPosition ? Target.at(root, start) : Target.nearest(root, steps);
    if (target.path().size() < steps.size()) {
      Hit hit = removal(target, steps.subList(target.path().size(), steps.size()));
      if (hit != null) {
        return hit.place(false);
      }
    }
    Hit hit = find(target);
    if (hit == null) {
      return otherwise;
    }
    boolean keyOnly = isSecret(target) || target.isShownByKey(start, end);
    return isWithin(target, hit, start) ? within(target, hit, start) : hit.place(keyOnly);
  }

  private @Nullable Hit removal(Target left, List<Segment> rest) {
    for (Layer layer : layers.reversed()) {
      Hit hit = layer.removal(left, rest);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  /** The field itself, or the nearest of its parents that a layer wrote. */
  private @Nullable Hit find(Target field) {
    for (Target at = field; ; at = at.parent()) {
      Hit hit = at.isAtomic() && !at.isNameOfItem() ? last(at) : first(at);
      if (hit != null || at.path().isEmpty()) {
        return hit;
      }
    }
  }

  private @Nullable Hit first(Target target) {
    for (Layer layer : layers) {
      Hit hit = layer.find(target);
      if (hit != null && isBegun(hit.node(), target.node())) {
        return hit;
      }
    }
    return last(target);
  }

  private static boolean isBegun(Node written, Node built) {
    return built instanceof Scalar
        ? ListItems.equal(written, built)
        : written.getClass() == built.getClass();
  }

  /** The last layer that wrote the very value; of others, the last. */
  private @Nullable Hit last(Target target) {
    Hit other = null;
    for (Layer layer : layers.reversed()) {
      Hit hit = layer.find(target);
      if (hit != null) {
        if (layer instanceof FieldLayer || ListItems.equal(hit.node(), target.node())) {
          return hit;
        }
        other = other == null ? hit : other;
      }
    }
    return other;
  }

  private boolean isSecret(Target target) {
    return "Secret".equals(root.string("kind"))
        && (target.is("data")
            || target.is("stringData")
            || target.path().size() > 1
                && (target.nodes().get(1) == root.get("data")
                    || target.nodes().get(1) == root.get("stringData")));
  }

  /** Whether a line of a text is meant, and the text has the same lines where it was written. */
  private static boolean isWithin(Target target, Hit hit, long start) {
    return target.node() instanceof Scalar built
        && hit.node() instanceof Scalar written
        && built.style() == Scalar.Style.LITERAL
        && written.style() == Scalar.Style.LITERAL
        && Position.line(start) > Position.line(built.start())
        && built.text().equals(written.text())
        && hit.in().scalar() == Position.NONE;
  }

  /** A line of a text, without what it says. */
  private static Place within(Target target, Hit hit, long start) {
    int line =
        Position.line(hit.node().start())
            + Position.line(start)
            - Position.line(target.node().start());
    String text = hit.in().file().line(line);
    int column = 1;
    while (text != null && column <= text.length() && text.charAt(column - 1) == ' ') {
      column++;
    }
    long at = Position.of(line, column);
    return new Place(hit.in().file().shown(), at, at, null);
  }
}
