package dev.breakwater.model.component;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object, or of a document that the object holds as text.
 *
 * @param steps the field, from the root of the object or of the document in it
 * @param embedded the document that the steps lead into, null for the object itself
 * @param container name of the container that the field is of, null where it is of none
 */
public record Place(
    List<FieldPath.Segment> steps, @Nullable Embedded embedded, @Nullable String container) {
  public Place {
    steps = List.copyOf(steps);
  }

  /**
   * A document that stands as text in an object.
   *
   * @param root the document
   * @param text the text
   * @param at the field of the object that holds the text
   */
  public record Embedded(Mapping root, Scalar text, List<String> at) {}

  /** A field of the object itself, by keys. */
  static Place of(Iterable<String> keys) {
    var steps = new ArrayList<FieldPath.Segment>();
    keys.forEach(key -> steps.add(new FieldPath.Key(key)));
    return new Place(steps, null, null);
  }

  Place key(String name) {
    return with(new FieldPath.Key(name));
  }

  Place item(int i) {
    return with(new FieldPath.Index(i));
  }

  private Place with(FieldPath.Segment step) {
    var more = new ArrayList<>(steps);
    more.add(step);
    return new Place(more, embedded, container);
  }

  Place in(@Nullable Embedded document) {
    return new Place(steps, document, container);
  }

  Place ofContainer(@Nullable String name) {
    return new Place(steps, embedded, name);
  }

  /** The path as Kubernetes writes it, for edits; of an embedded document there is none. */
  @Nullable String path() {
    if (embedded != null) {
      return null;
    }
    var path = new StringBuilder();
    for (FieldPath.Segment step : steps) {
      if (step instanceof FieldPath.Key key) {
        FieldPath.appendKey(path, key.name());
      } else if (step instanceof FieldPath.Index index) {
        FieldPath.appendIndex(path, index.number());
      }
    }
    return path.toString();
  }
}
