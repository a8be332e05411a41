package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.FieldPath.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One text that had a part in writing an object. */
sealed interface Layer permits ObjectLayer, JsonPatchLayer, GeneratorLayer, FieldLayer {
  /** Where it writes a field; null where it does not. */
  @Nullable Hit find(Target target);

  /**
   * Where it takes a field away, or a parent of it.
   *
   * @param path the field
   * @param depth so many steps of the path are there all the same
   */
  default @Nullable Hit removal(List<Segment> path, int depth) {
    return null;
  }
}
