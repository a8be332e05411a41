package dev.breakwater.controls.namespaces;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** What the controls on limit ranges and quotas have in common. */
final class QuotaControls {
  private QuotaControls() {}

  /** Starts a control on what another object has to bound. */
  static Control.Builder ofNamespaces(String id) {
    return start(Control.ofNamespaces(id))
        .cel(Derivation.none("an admission rule sees one object, and another one bounds it"));
  }

  /** Starts a control on the objects that bound. */
  static Control.Builder ofKind(String id, String kind) {
    return start(Control.ofKinds(id, kind))
        .cel(Derivation.none("it asks about the object, and CEL is derived for its pod template"));
  }

  private static Control.Builder start(Control.Builder control) {
    return control
        .chapter(Chapter.NAMESPACES)
        .severity(Severity.LOW)
        .nsa("Network separation and hardening: Resource policies")
        .mitre("T1496.001", "T1499")
        .edit(Derivation.none("how much the workloads need is for their owner to say"));
  }
}
