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
   * @param left what is left of the way to the field
   * @param rest the steps from there on, one at least
   */
  default @Nullable Hit removal(Target left, List<Segment> rest) {
    return null;
  }
}
