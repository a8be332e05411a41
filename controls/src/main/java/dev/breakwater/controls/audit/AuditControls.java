package dev.breakwater.controls.audit;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;

/** What the controls on audit policies have in common. */
final class AuditControls {
  private AuditControls() {}

  /** Starts a control on audit policies. */
  static Control.Builder start(String id) {
    return Control.ofKinds(id, "audit.k8s.io/Policy")
        .chapter(Chapter.CONTROL_PLANE)
        .nsa("Audit Logging and Threat Detection: Kubernetes native audit logging configuration")
        .mitre("T1562")
        .edit(
            Derivation.none("which rule was meant to say what is for the policy's author to tell"))
        .cel(Derivation.none("an audit policy is a file of the API server, no object of the API"));
  }
}
