package dev.breakwater.controls.images;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.kube.ImageReference;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/**
 * The container's image is tagged latest, or has neither tag nor digest: it means whatever is
 * newest, and Kubernetes' default is to pull it always. An exemption, so never told.
 *
 * @param expected whether it has to be so, or has to be otherwise
 * @param pinnedToo whether {@code latest} with a digest counts, as it does for the default; what it
 *     means is fixed all the same
 */
record Latest(boolean expected, boolean pinnedToo) implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    String image = scope instanceof Mapping container ? container.string("image") : null;
    boolean latest =
        image != null
            && ImageReference.isLatest(image)
            && (pinnedToo || !ImageReference.isPinned(image));
    return Truth.of(latest == expected);
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    throw new IllegalStateException("only an exemption");
  }
}
