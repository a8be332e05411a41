package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import dev.breakwater.controls.catalogue.Control;

/** What the controls on namespaces shared with the node have in common. */
final class HostNamespace {
  private HostNamespace() {}

  /** A control that a field of the pod spec, which shares a namespace of the node, is not true. */
  static Control.Builder control(String id, String field) {
    return Control.ofPods(id)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .podSecurity("baseline/hostNamespaces")
        .remediation(
            "Remove `%s: true`; keep it to node agents in a namespace of their own."
                .formatted(field))
        .requires(field("spec." + field, orAbsent(is(false))));
  }
}
