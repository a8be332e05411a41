package dev.breakwater.controls.pods;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.component.Component;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/**
 * The pod is one that a kubelet starts from a file: it has no service account and is given no
 * token. Known by the annotation of its mirror in the API, or by the component that it runs.
 */
record StaticPod() implements Own {
  private static final String MIRROR = "kubernetes.io/config.mirror";

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    KubeObject object = evaluation.object();
    if (!object.resource().id().isOf("/Pod")) {
      return Truth.FALSE;
    }
    Mapping metadata = object.root().mapping("metadata");
    Mapping annotations = metadata == null ? null : metadata.mapping("annotations");
    boolean mirrored = annotations != null && annotations.get(MIRROR) != null;
    return Truth.of(mirrored || !Component.in(object).isEmpty());
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    // Only ever an exemption.
  }
}
