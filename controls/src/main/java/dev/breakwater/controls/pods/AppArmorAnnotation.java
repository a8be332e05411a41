package dev.breakwater.controls.pods;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/**
 * The pod's annotation for the container names an AppArmor profile, as was done before the field of
 * Kubernetes 1.30. The scope is a container.
 */
record AppArmorAnnotation() implements Own {
  private static final String PREFIX = "container.apparmor.security.beta.kubernetes.io/";

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    String container = scope instanceof Mapping c ? c.string("name") : null;
    Mapping metadata =
        evaluation.pod() instanceof Mapping template ? template.mapping("metadata") : null;
    Mapping annotations = metadata == null ? null : metadata.mapping("annotations");
    if (container == null || annotations == null) {
      return Truth.FALSE;
    }
    for (int i = 0; i < annotations.size(); i++) {
      String key = annotations.key(i);
      if (key.length() == PREFIX.length() + container.length()
          && key.startsWith(PREFIX)
          && key.endsWith(container)) {
        String profile = annotations.string(key);
        return Truth.of(profile != null && !profile.isEmpty() && !profile.equals("unconfined"));
      }
    }
    return Truth.FALSE;
  }

  /** Never asked: the remedy is the field. */
  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {}
}
