package dev.breakwater.model.kube;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * An object to evaluate; let go as soon as that is done.
 *
 * @param resource identity and place
 * @param root the object itself
 * @param pod the pod in it, null where it is no workload
 * @param text what it was read from, for the lines that findings show
 * @param provenance where its parts were written; null where that is the text itself
 */
public record KubeObject(
    Resource resource,
    Mapping root,
    @Nullable Pod pod,
    SourceText text,
    @Nullable Provenance provenance) {
  /** An object that is read as it stands. */
  public KubeObject(Resource resource, Mapping root, @Nullable Pod pod, SourceText text) {
    this(resource, root, pod, text, null);
  }

  /** An object whose text is not at hand. */
  public KubeObject(Resource resource, Mapping root, @Nullable Pod pod) {
    this(resource, root, pod, SourceText.NONE);
  }
}
