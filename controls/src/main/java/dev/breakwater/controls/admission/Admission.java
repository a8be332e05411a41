package dev.breakwater.controls.admission;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Mapping;

/** What the controls on admission have in common. */
final class Admission {
  static final String VALIDATING = "admissionregistration.k8s.io/ValidatingWebhookConfiguration";
  static final String MUTATING = "admissionregistration.k8s.io/MutatingWebhookConfiguration";

  private Admission() {}

  /** Starts a control on objects of some kinds. */
  static Control.Builder start(String id, String... kinds) {
    return Control.ofKinds(id, kinds).chapter(Chapter.ADMISSION);
  }

  /** Whether something in the cluster writes the CA into an object that leaves it out. */
  static boolean isInjected(KubeObject object) {
    Mapping metadata = object.root().mapping("metadata");
    Mapping annotations = metadata == null ? null : metadata.mapping("annotations");
    return annotations != null
        && (annotations.get("cert-manager.io/inject-ca-from") != null
            || annotations.get("cert-manager.io/inject-ca-from-secret") != null
            || annotations.get("cert-manager.io/inject-apiserver-ca") != null
            || annotations.get("certmanager.k8s.io/inject-ca-from") != null
            || annotations.get("service.beta.openshift.io/inject-cabundle") != null
            || annotations.get("service.alpha.openshift.io/inject-cabundle") != null);
  }
}
