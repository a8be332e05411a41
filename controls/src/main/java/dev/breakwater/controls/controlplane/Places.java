package dev.breakwater.controls.controlplane;

import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.secrets.Placement;
import dev.breakwater.model.component.Place;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Position;

/** Finds the trail of a place in an object, or in the text of a document that it holds. */
public final class Places {
  private Places() {}

  /** The trail at a place. */
  public static Trail trail(Place place, KubeObject object) {
    Trail root = Trail.root(object.root());
    Place.Embedded document = place.embedded();
    if (document == null) {
      return follow(root, place);
    }
    Trail inside = follow(Trail.root(document.root()), place);
    String text = document.text().text();
    return Placement.of(
        root.keys(document.at()),
        document.text(),
        offset(text, inside.start()),
        offset(text, inside.end()),
        object.text());
  }

  private static Trail follow(Trail from, Place place) {
    Trail trail = from;
    for (FieldPath.Segment step : place.steps()) {
      if (step instanceof FieldPath.Key key) {
        trail = trail.key(key.name());
      } else if (step instanceof FieldPath.Index index) {
        trail = trail.item(index.number());
      }
    }
    return trail;
  }

  /** The offset of a position within a text. */
  private static int offset(String text, long position) {
    int at = 0;
    for (int line = 1; line < Position.line(position); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return Math.min(text.length(), at + Position.column(position) - 1);
  }
}
