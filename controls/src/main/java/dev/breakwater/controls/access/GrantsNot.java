package dev.breakwater.controls.access;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.access.Binding;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.graphs.access.RoleReference;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.List;

/**
 * No rule of a role grants a right. The rules of Kubernetes' own roles are not asked about, only
 * who is given them. What is outside namespaces, neither a Role grants nor a ClusterRole that is
 * bound within namespaces alone.
 */
record GrantsNot(Right right) implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    KubeObject object = evaluation.object();
    if (!(scope instanceof Mapping role) || !isAsked(object) || right.isLimitedBy(role)) {
      return Truth.TRUE;
    }
    Sequence rules = role.sequence("rules");
    for (int i = 0; rules != null && i < rules.size(); i++) {
      if (rules.get(i) instanceof Mapping rule && isTold(rule)) {
        return Truth.of(Roles.isDefault(object));
      }
    }
    return Truth.TRUE;
  }

  /** Who may escalate need not be told that he may also write what he has. */
  private boolean isTold(Mapping rule) {
    return right.isGrantedBy(rule)
        && !(right == Right.CHANGE_ROLES && Right.ESCALATE_ROLES.isGrantedBy(rule));
  }

  private boolean isAsked(KubeObject object) {
    String kind = object.resource().id().kind();
    if (right == Right.CHANGE_CONFIG_MAPS) {
      // Elsewhere they are the application's own, and leader election writes them everywhere.
      return kind.equals("ClusterRole")
          || object.resource().id().namespaceOrEmpty().equals("kube-system");
    }
    return !right.isClusterScoped() || kind.equals("ClusterRole");
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    RoleReference role = Roles.reference(evaluation.object());
    evaluation.asking(settledBy(role), () -> explainRules(trail.key("rules"), evaluation));
  }

  private void explainRules(Trail rules, Evaluation evaluation) {
    int count = rules.size();
    for (int i = 0; i < count; i++) {
      Trail at = rules.item(i);
      if (at.node() instanceof Mapping rule && isTold(rule)) {
        Trail resource = at.key("resources").item(right.resourceIn(rule));
        evaluation.violation(Outcome.FAIL, resource, message(rule), null);
      }
    }
  }

  private String message(Mapping rule) {
    List<String> verbs = right.verbsIn(rule);
    List<String> resources = right.resourcesIn(rule);
    return "grants " + String.join(", ", verbs) + " on " + String.join(", ", resources);
  }

  private Question settledBy(RoleReference role) {
    boolean scoped = right.isClusterScoped();
    boolean configMaps = right == Right.CHANGE_CONFIG_MAPS && role.clusterRole();
    return (finding, cluster) -> {
      List<Binding> bindings = cluster.access().bindingsOf(role);
      if (scoped && Roles.isBoundInNamespacesOnly(bindings)) {
        return null;
      }
      if (configMaps && Roles.isBoundInNamespacesOnly(bindings) && !inSystem(bindings)) {
        return null;
      }
      return finding.with(finding.message(), Roles.describe(cluster.access().holders(role)));
    };
  }

  private static boolean inSystem(List<Binding> bindings) {
    return bindings.stream().anyMatch(binding -> binding.namespace().equals("kube-system"));
  }
}
