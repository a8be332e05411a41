package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.access.Binding;
import dev.breakwater.graphs.access.RoleReference;
import dev.breakwater.graphs.access.Subject;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.Set;

/**
 * The role of a binding and the service accounts among its subjects are there. Every cluster has
 * roles and accounts of its own; and where the input has no role, or no account of the namespace,
 * they are kept elsewhere.
 */
record BindsWhatIsThere() implements Own {
  private static final Set<String> EVERYWHERE =
      Set.of("cluster-admin", "admin", "edit", "view", "extension-apiserver-authentication-reader");

  private static final String GROUP = "rbac.authorization.k8s.io/";
  private static final String ACCOUNT = "/ServiceAccount";

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return scope instanceof Mapping binding && binding.mapping("roleRef") != null
        ? Truth.FALSE
        : Truth.TRUE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Binding binding = Binding.of(evaluation.object());
    if (binding == null) {
      return;
    }
    role(binding.role(), trail.key("roleRef").key("name"), evaluation);
    Trail subjects = trail.key("subjects");
    for (int i = 0; subjects.node() instanceof Sequence list && i < list.size(); i++) {
      Subject subject = list.get(i) instanceof Mapping item ? Subject.of(item) : null;
      if (subject != null && subject.kind().equals(Subject.SERVICE_ACCOUNT)) {
        String namespace =
            subject.namespace().isEmpty() ? binding.namespace() : subject.namespace();
        account(namespace, subject.name(), subjects.item(i).key("name"), evaluation);
      }
    }
  }

  private static void role(RoleReference role, Trail at, Evaluation evaluation) {
    if (role.name().startsWith("system:") || EVERYWHERE.contains(role.name())) {
      return;
    }
    String kind = role.clusterRole() ? "ClusterRole" : "Role";
    tell(GROUP + kind, role.namespace(), role.name(), kind + ' ' + role.name(), at, evaluation);
  }

  private static void account(String namespace, String name, Trail at, Evaluation evaluation) {
    boolean kubernetesOwn = namespace.equals("kube-system") || name.equals("default");
    if (!kubernetesOwn) {
      String shown = namespace.isEmpty() ? name : namespace + '/' + name;
      tell(ACCOUNT, namespace, name, "ServiceAccount " + shown, at, evaluation);
    }
  }

  private static void tell(
      String groupKind,
      String namespace,
      String name,
      String what,
      Trail at,
      Evaluation evaluation) {
    evaluation.asking(
        (finding, cluster) -> {
          if (cluster.names().has(groupKind, namespace, name)) {
            return null;
          }
          return cluster.names().hasAny(groupKind, namespace)
              ? finding
              : finding.with(Outcome.UNKNOWN);
        },
        () -> evaluation.violation(Outcome.FAIL, at, what + " is not among these objects", null));
  }
}
