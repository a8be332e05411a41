package dev.breakwater.controls.mesh;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;

/** What the controls on meshes and certificates have in common. */
final class MeshObjects {
  private MeshObjects() {}

  /** Starts a control on objects of some kinds. */
  static Control.Builder start(String id, String... kinds) {
    return Control.ofKinds(id, kinds)
        .chapter(Chapter.MESH)
        .nsa("Network separation and hardening: Encryption");
  }
}
