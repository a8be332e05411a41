package dev.breakwater.controls.access;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Requirement;

/** What the controls on bindings have in common. */
final class Bindings {
  static final String ROLE_BINDING = "rbac.authorization.k8s.io/RoleBinding";
  static final String CLUSTER_ROLE_BINDING = "rbac.authorization.k8s.io/ClusterRoleBinding";

  private Bindings() {}

  /** Starts a control on whom roles are bound to. */
  static Control.Builder control(String id, Requirement requirement) {
    return control(id, requirement, ROLE_BINDING, CLUSTER_ROLE_BINDING);
  }

  /** Starts a control on bindings of some kinds. */
  static Control.Builder control(String id, Requirement requirement, String... kinds) {
    return Control.ofKinds(id, kinds)
        .chapter(Chapter.ACCESS)
        .nsa(Roles.NSA)
        .requires(requirement)
        .edit(Derivation.none("who needs the rights instead, nobody can tell from the binding"))
        .cel(Derivation.none("what the role grants stands in another object"));
  }
}
