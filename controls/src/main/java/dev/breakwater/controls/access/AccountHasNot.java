package dev.breakwater.controls.access;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.graphs.access.Access;
import dev.breakwater.graphs.access.Binding;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.graphs.objects.Pods;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.Pod;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pod whose token is mounted runs as no account with some power over the whole cluster.
 *
 * @param everything whether only cluster-admin and its like are meant, else the rights by which one
 *     becomes that
 */
record AccountHasNot(boolean everything) implements Own {
  /** Held in every namespace, each of these leads to cluster-admin in a step or two. */
  private static final Set<Right> TAKEOVER =
      EnumSet.of(
          Right.READ_SECRETS,
          Right.CREATE_PODS,
          Right.CREATE_WORKLOADS,
          Right.EXEC_PODS,
          Right.EPHEMERAL_CONTAINERS,
          Right.ESCALATE_ROLES,
          Right.IMPERSONATE,
          Right.PROXY_NODES,
          Right.CREATE_TOKENS,
          Right.APPROVE_CSRS,
          Right.CHANGE_ADMISSION);

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Mapping spec = scope instanceof Mapping pod ? pod.mapping("spec") : null;
    boolean declined =
        spec != null && spec.get("automountServiceAccountToken") instanceof Scalar s && s.isFalse();
    return declined ? Truth.TRUE : Truth.FALSE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    KubeObject object = evaluation.object();
    Pod pod = object.pod();
    if (pod == null) {
      return;
    }
    String namespace = object.resource().id().namespaceOrEmpty();
    String account = Pods.account(pod);
    boolean written = pod.spec().get("automountServiceAccountToken") != null;
    evaluation.asking(
        held(namespace, account, written),
        () ->
            evaluation.violation(
                Outcome.FAIL, trail.key("spec").key("serviceAccountName"), "", null));
  }

  private Question held(String namespace, String account, boolean written) {
    return (finding, cluster) ->
        !written && cluster.defaults().declinesToken(namespace, account)
            ? null
            : settle(finding, cluster, namespace, account);
  }

  private @Nullable Finding settle(
      Finding finding, Cluster cluster, String namespace, String account) {
    for (Binding binding : cluster.access().clusterBindingsOf(namespace, account)) {
      Access.Grants grants = cluster.access().grants(binding.role());
      String power = grants == null ? null : power(grants);
      if (power != null) {
        String message =
            "runs as "
                + account
                + ", which ClusterRole "
                + binding.role().name()
                + " gives "
                + power;
        return finding.with(message, "ServiceAccount " + name(namespace, account));
      }
    }
    return null;
  }

  private static String name(String namespace, String account) {
    return namespace.isEmpty() ? account : namespace + "/" + account;
  }

  private @Nullable String power(Access.Grants grants) {
    if (everything) {
      return grants.everything() ? "every right in every namespace" : null;
    }
    for (Right right : TAKEOVER) {
      if (!grants.everything() && grants.rights().contains(right)) {
        return "power over " + right.object() + " in every namespace";
      }
    }
    return null;
  }
}
