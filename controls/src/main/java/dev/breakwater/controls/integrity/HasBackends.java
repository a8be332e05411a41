package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;

/** The services that an Ingress sends requests to are there. */
record HasBackends() implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    // Every Ingress has a backend: which are there, only the whole of the input tells.
    return scope instanceof Mapping object && object.mapping("spec") != null
        ? Truth.FALSE
        : Truth.TRUE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail spec = trail.key("spec");
    backend(spec.key("defaultBackend"), evaluation);
    backend(spec.key("backend"), evaluation);
    Trail rules = spec.key("rules");
    for (int i = 0; i < rules.size(); i++) {
      Trail paths = rules.item(i).key("http").key("paths");
      for (int j = 0; j < paths.size(); j++) {
        backend(paths.item(j).key("backend"), evaluation);
      }
    }
  }

  /** As {@code networking.k8s.io/v1} has it, and as the betas had it. */
  private static void backend(Trail backend, Evaluation evaluation) {
    service(backend.key("service").key("name"), evaluation);
    service(backend.key("serviceName"), evaluation);
  }

  private static void service(Trail at, Evaluation evaluation) {
    if (at.node() instanceof Scalar name && name.type() == Scalar.Type.STRING) {
      String namespace = evaluation.object().resource().id().namespaceOrEmpty();
      Dangling.reference(
          evaluation,
          at,
          namespace,
          cluster -> cluster.names().has("/Service", namespace, name.text()),
          "Service " + name.text());
    }
  }
}
