package dev.breakwater.model.schema;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Node;
import java.util.List;

/**
 * A field that Kubernetes does not take.
 *
 * @param path the field, from the root of the object
 * @param type for a field of an unknown name, the type of the object that it stands in; for a value
 *     of the wrong type, the type that belongs there
 * @param value what stands there
 */
public record Misfit(List<FieldPath.Segment> path, FieldType type, Node value) {
  public Misfit {
    path = List.copyOf(path);
  }
}
