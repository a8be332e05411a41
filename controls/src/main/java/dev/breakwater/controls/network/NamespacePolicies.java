package dev.breakwater.controls.network;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.graphs.objects.Namespaces;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Node;

/**
 * Something that the network policies of the input do for a namespace. The namespaces of the
 * cluster itself are left out: what runs there is on the network of the nodes, or serves all
 * namespaces, and belongs to the distribution.
 *
 * @param met whether the policies do it
 * @param message what is said where they do not
 */
record NamespacePolicies(Met met, String message) implements Own {
  /** Whether the policies of the input do something for a namespace. */
  @FunctionalInterface
  interface Met {
    boolean in(Cluster cluster, String namespace);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return Truth.of(Namespaces.isOfKubernetes(name(evaluation.object())));
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    String namespace = name(evaluation.object());
    evaluation.asking(
        Question.unless(cluster -> met.in(cluster, namespace)),
        () -> evaluation.violation(Outcome.FAIL, trail, message, null));
  }

  private static String name(KubeObject object) {
    String name = Namespaces.madeNecessaryBy(object);
    return name == null ? "" : name;
  }
}
