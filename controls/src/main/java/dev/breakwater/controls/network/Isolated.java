package dev.breakwater.controls.network;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.graphs.network.Direction;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A policy isolates the pod for a direction. Where no policy is about the namespace at all, that is
 * told of the namespace; a pod on the network of its node is out of reach of policies, which is
 * told of that.
 *
 * @param question the same for every pod, since it waits for the end of the scan in each finding
 */
record Isolated(Question question, String message) implements Own {
  static Isolated isolated(Direction direction) {
    return new Isolated(
        new AgainstPolicies(direction),
        direction == Direction.INGRESS
            ? "no network policy restricts who may connect to the pods with these labels"
            : "no network policy restricts what the pods with these labels may connect to");
  }

  private record AgainstPolicies(Direction direction) implements Question {
    @Override
    public @Nullable Finding settle(Finding finding, Cluster cluster) {
      Resource pod = finding.resource();
      var policies = cluster.network().policies();
      boolean told =
          policies.concern(pod, cluster.namespaces())
              && !policies.isolate(pod, direction, cluster.pods(), cluster.namespaces());
      return told ? finding : null;
    }
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Mapping spec = scope instanceof Mapping pod ? pod.mapping("spec") : null;
    return Truth.of(spec != null && spec.get("hostNetwork") instanceof Scalar s && s.isTrue());
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    evaluation.asking(
        question,
        () ->
            evaluation.violation(Outcome.FAIL, trail.key("metadata").key("labels"), message, null));
  }
}
