package dev.breakwater.controls.access;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.graphs.access.Binding;
import dev.breakwater.graphs.access.RoleReference;
import dev.breakwater.graphs.access.Subject;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the controls on roles have in common. */
final class Roles {
  static final String NSA = "Authentication and authorization: Role-based access control";

  private static final String ROLE = "rbac.authorization.k8s.io/Role";
  private static final String CLUSTER_ROLE = "rbac.authorization.k8s.io/ClusterRole";

  /** Kubernetes marks the roles that it keeps as they are. */
  private static final String BOOTSTRAPPING = "kubernetes.io/bootstrapping";

  private static final Set<String> DEFAULT_ROLES = Set.of("cluster-admin", "admin", "edit", "view");

  private Roles() {}

  /** Starts a control on what roles grant. */
  static Control.Builder control(String id, Requirement requirement) {
    return Control.ofKinds(id, ROLE, CLUSTER_ROLE)
        .chapter(Chapter.ACCESS)
        .nsa(NSA)
        .requires(requirement)
        .edit(
            Derivation.none("which of the rights its holders need, nobody can tell from the role"))
        .cel(
            Derivation.none(
                "whether a rule counts depends on the bindings, which are other objects"));
  }

  /** Whether a role is one of Kubernetes' own, which nobody but it may change. */
  static boolean isDefault(KubeObject object) {
    ObjectId id = object.resource().id();
    if (id.name().startsWith("system:") || DEFAULT_ROLES.contains(id.name())) {
      return true;
    }
    Mapping metadata = object.root().mapping("metadata");
    Mapping labels = metadata == null ? null : metadata.mapping("labels");
    return labels != null && labels.get(BOOTSTRAPPING) != null;
  }

  /** How bindings name a role. */
  static RoleReference reference(KubeObject object) {
    ObjectId id = object.resource().id();
    boolean clusterRole = id.kind().equals("ClusterRole");
    return new RoleReference(clusterRole, clusterRole ? "" : id.namespaceOrEmpty(), id.name());
  }

  /** Whether a role is bound, and only within namespaces. */
  static boolean isBoundInNamespacesOnly(List<Binding> bindings) {
    return !bindings.isEmpty() && bindings.stream().noneMatch(Binding::clusterWide);
  }

  /** Names who holds something, the first of them in full; null for nobody. */
  static @Nullable String describe(Set<Subject> holders) {
    if (holders.isEmpty()) {
      return null;
    }
    String first = holders.iterator().next().toString();
    return holders.size() == 1 ? first : first + " and " + (holders.size() - 1) + " more";
  }
}
