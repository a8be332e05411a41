package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.objects.Pods;
import dev.breakwater.model.kube.Pod;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/** The service account that a pod names is there; every namespace has {@code default}. */
record HasAccount() implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Mapping spec = scope instanceof Mapping pod ? pod.mapping("spec") : null;
    return spec != null && (isNamed(spec, "serviceAccountName") || isNamed(spec, "serviceAccount"))
        ? Truth.FALSE
        : Truth.TRUE;
  }

  private static boolean isNamed(Mapping spec, String field) {
    String name = spec.string(field);
    return name != null && !name.isEmpty() && !name.equals("default");
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Pod pod = evaluation.object().pod();
    if (pod == null) {
      return;
    }
    String account = Pods.account(pod);
    boolean newer = isNamed(pod.spec(), "serviceAccountName");
    String namespace = evaluation.object().resource().id().namespaceOrEmpty();
    if (!account.equals("default")) {
      Dangling.reference(
          evaluation,
          trail.key("spec").key(newer ? "serviceAccountName" : "serviceAccount"),
          namespace,
          cluster -> cluster.names().has("/ServiceAccount", namespace, account),
          "ServiceAccount " + account);
    }
  }
}
