package dev.breakwater.controls.namespaces;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.objects.Namespaces;
import dev.breakwater.graphs.quotas.Quotas;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Node;
import java.util.Objects;

/**
 * Something bounds what a namespace takes. Who declares a namespace bounds it: of one that the
 * input only uses, it stays unknown. The namespaces of Kubernetes itself are left out, where a
 * bound could keep the cluster's own components from running.
 *
 * @param bound whether it is bounded
 * @param message what is said where it is not
 */
record NamespaceBounds(Bound bound, String message) implements Own {
  /** Whether a namespace is bounded. */
  @FunctionalInterface
  interface Bound {
    boolean of(Quotas quotas, String namespace);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    String namespace = Namespaces.madeNecessaryBy(evaluation.object());
    return Truth.of(namespace == null || Namespaces.isOfKubernetes(namespace));
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    String namespace =
        Objects.requireNonNull(Namespaces.madeNecessaryBy(evaluation.object()), "a namespace");
    evaluation.asking(
        (finding, cluster) ->
            bound.of(cluster.quotas(), namespace)
                ? null
                : settle(finding, cluster.namespaces().isDeclared(namespace)),
        () -> evaluation.violation(Outcome.FAIL, trail, message, null));
  }

  private Finding settle(Finding finding, boolean declared) {
    return declared
        ? finding
        : finding
            .with(message + ", nor is the namespace itself among what was read", null)
            .with(Outcome.UNKNOWN);
  }
}
