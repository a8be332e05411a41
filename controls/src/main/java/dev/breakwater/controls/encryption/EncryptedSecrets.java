package dev.breakwater.controls.encryption;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** What an encryption configuration says of Secrets. */
final class EncryptedSecrets {
  /** No entry. */
  static final int NONE = -1;

  private EncryptedSecrets() {}

  /** Starts a control on encryption configurations, the kind of Kubernetes 1.7 to 1.12 included. */
  static Control.Builder start(String id) {
    return Control.ofKinds(
            id, "apiserver.config.k8s.io/EncryptionConfiguration", "/EncryptionConfig")
        .chapter(Chapter.SECRETS)
        .nsa("Network separation and hardening: Secrets")
        .mitre("T1552")
        .edit(
            Derivation.none(
                "a provider and its keys have to be set up, and what is stored written anew"))
        .cel(
            Derivation.none(
                "an encryption configuration is a file of the API server, no object of the API"));
  }

  /** The index of the entry that decides about Secrets, the first that names or covers them. */
  static int entry(Mapping root) {
    Sequence entries = root.sequence("resources");
    for (int i = 0; entries != null && i < entries.size(); i++) {
      if (entries.get(i) instanceof Mapping entry && covers(entry.sequence("resources"))) {
        return i;
      }
    }
    return NONE;
  }

  private static boolean covers(@Nullable Sequence resources) {
    for (int i = 0; resources != null && i < resources.size(); i++) {
      if (resources.get(i) instanceof Scalar s && covers(s.text())) {
        return true;
      }
    }
    return false;
  }

  /** By name, or by all of the core group, or by all of every group. */
  private static boolean covers(String resource) {
    return resource.equals("secrets") || resource.equals("*.") || resource.equals("*.*");
  }

  /**
   * Whether the provider that writes Secrets, the first of their entry, stores them as they are.
   */
  static boolean writesPlainly(Mapping root) {
    int entry = entry(root);
    Sequence entries = root.sequence("resources");
    if (entry == NONE || entries == null || !(entries.get(entry) instanceof Mapping deciding)) {
      return false;
    }
    Sequence providers = deciding.sequence("providers");
    Node first = providers == null || providers.size() == 0 ? null : providers.get(0);
    return first instanceof Mapping provider && provider.indexOf("identity") >= 0;
  }
}
