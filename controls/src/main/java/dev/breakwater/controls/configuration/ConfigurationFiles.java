package dev.breakwater.controls.configuration;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;

/** What the controls on configuration files have in common. */
final class ConfigurationFiles {
  private ConfigurationFiles() {}

  /** Starts a control on how the API server authenticates. */
  static Control.Builder authentication(String id) {
    return of(id, "apiserver.config.k8s.io/AuthenticationConfiguration")
        .nsa("Authentication and authorization: Authentication");
  }

  /** Starts a control on how the API server authorizes. */
  static Control.Builder authorization(String id) {
    return of(id, "apiserver.config.k8s.io/AuthorizationConfiguration")
        .nsa("Authentication and authorization: Role-based access control");
  }

  /** Starts a control on the plugins that admit requests. */
  static Control.Builder admission(String id) {
    return of(
        id,
        "apiserver.config.k8s.io/AdmissionConfiguration",
        "apiserver.k8s.io/AdmissionConfiguration");
  }

  /** Starts a control on the Pod Security defaults, as a file or within the plugins'. */
  static Control.Builder podSecurity(String id) {
    return of(
            id,
            "apiserver.config.k8s.io/AdmissionConfiguration",
            "apiserver.k8s.io/AdmissionConfiguration",
            "pod-security.admission.config.k8s.io/PodSecurityConfiguration")
        .nsa("Kubernetes Pod security: Pod security enforcement");
  }

  /** Starts a control on kubeconfigs. */
  static Control.Builder kubeconfig(String id) {
    return of(id, "/Config").nsa("Network separation and hardening: Kubeconfig Files");
  }

  private static Control.Builder of(String id, String... kinds) {
    return Control.ofKinds(id, kinds)
        .chapter(Chapter.CONTROL_PLANE)
        .cel(Derivation.none("it is a file that a program reads, no object of the API"));
  }
}
