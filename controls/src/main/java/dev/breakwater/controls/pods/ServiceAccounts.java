package dev.breakwater.controls.pods;

import dev.breakwater.controls.facts.Facts;
import dev.breakwater.controls.facts.Waiver;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.Pod;
import dev.breakwater.model.tree.Mapping;
import org.jspecify.annotations.Nullable;

/** Which service account a pod runs as. */
final class ServiceAccounts {
  private ServiceAccounts() {}

  /** The waiver by which the account of a pod lets it off the token. */
  static Waiver declinesToken(KubeObject object) {
    return new Waiver.AccountDeclinesToken(
        Facts.namespace(object.resource().id()), nameOf(object.pod()));
  }

  /** As the API server: the deprecated field counts where the other is not set. */
  private static String nameOf(@Nullable Pod pod) {
    Mapping spec = pod == null ? null : pod.spec();
    for (String field : new String[] {"serviceAccountName", "serviceAccount"}) {
      String name = spec == null ? null : spec.string(field);
      if (name != null && !name.isEmpty()) {
        return name;
      }
    }
    return "default";
  }
}
