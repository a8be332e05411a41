package dev.breakwater.controls.network;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;

/** What the controls of the chapter have in common. */
final class NetworkChapter {
  static final String POLICIES = "Network separation and hardening: Network policies";
  static final String SEPARATION = "Network separation and hardening";
  static final String ENCRYPTION = "Network separation and hardening: Encryption";

  private NetworkChapter() {}

  /** Starts a control on objects of some kinds. */
  static Control.Builder ofKinds(String id, String... kinds) {
    return Control.ofKinds(id, kinds)
        .chapter(Chapter.NETWORK)
        .edit(Derivation.none("what may connect from where is for the application's owner to say"))
        .cel(Derivation.none("it asks about the object, and CEL is derived for its pod template"));
  }

  /** Starts a control on namespaces, whose remedy is another object. */
  static Control.Builder ofNamespaces(String id) {
    return whole(Control.ofNamespaces(id));
  }

  /** Starts a control on pods that depends on other objects. */
  static Control.Builder ofPods(String id) {
    return whole(Control.ofPods(id));
  }

  private static Control.Builder whole(Control.Builder control) {
    return control
        .chapter(Chapter.NETWORK)
        .edit(Derivation.none("the remedy is in other objects"))
        .cel(Derivation.none("an admission rule sees one object, and other objects decide"));
  }
}
