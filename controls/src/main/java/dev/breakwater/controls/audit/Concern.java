package dev.breakwater.controls.audit;

import java.util.List;

/** Requests of which a trace has to remain, as verbs on resources. */
enum Concern {
  SECRETS(
      new Uses(
          true,
          List.of(
              "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"),
          "/secrets")),
  EXEC(
      new Uses(
          true,
          List.of("create", "get"),
          "/pods/exec",
          "/pods/attach",
          "/pods/portforward",
          "/pods/proxy",
          "/services/proxy"),
      new Uses(false, List.of("create", "get"), "/nodes/proxy"),
      new Uses(true, List.of("update", "patch"), "/pods/ephemeralcontainers")),
  ACCESS(
      new Uses(
          true,
          Uses.CHANGES,
          "rbac.authorization.k8s.io/roles",
          "rbac.authorization.k8s.io/rolebindings"),
      new Uses(
          false,
          Uses.CHANGES,
          "rbac.authorization.k8s.io/clusterroles",
          "rbac.authorization.k8s.io/clusterrolebindings"),
      new Uses(
          false,
          List.of("update", "patch"),
          "certificates.k8s.io/certificatesigningrequests/approval")),
  TOKENS(
      new Uses(true, List.of("create"), "/serviceaccounts/token"),
      new Uses(false, List.of("create"), "authentication.k8s.io/tokenreviews")),
  WORKLOADS(
      new Uses(
          true,
          Uses.CHANGES,
          "/pods",
          "apps/deployments",
          "apps/daemonsets",
          "apps/statefulsets",
          "batch/jobs",
          "batch/cronjobs")),
  ADMISSION(
      new Uses(
          false,
          Uses.CHANGES,
          "admissionregistration.k8s.io/validatingwebhookconfigurations",
          "admissionregistration.k8s.io/mutatingwebhookconfigurations",
          "admissionregistration.k8s.io/validatingadmissionpolicies",
          "admissionregistration.k8s.io/validatingadmissionpolicybindings",
          "apiextensions.k8s.io/customresourcedefinitions",
          "apiregistration.k8s.io/apiservices")),
  /** Resources that no policy names, so that they show what it does with everything else. */
  ANYTHING(
      new Uses(
          true,
          List.of("get", "list", "watch", "create", "update", "patch", "delete"),
          Uses.UNNAMED)),
  /** Changes whose content tells what was done. */
  TELLING_CHANGES(
      new Uses(
          true,
          Uses.WRITES,
          "/pods",
          "apps/deployments",
          "apps/daemonsets",
          "apps/statefulsets",
          "rbac.authorization.k8s.io/roles",
          "rbac.authorization.k8s.io/rolebindings"),
      new Uses(
          false,
          Uses.WRITES,
          "rbac.authorization.k8s.io/clusterroles",
          "rbac.authorization.k8s.io/clusterrolebindings")),
  /** Requests that hold a secret in what is sent. */
  SENT_SECRETS(
      new Uses(true, Uses.WRITES, "/secrets"),
      new Uses(false, List.of("create"), "authentication.k8s.io/tokenreviews")),
  /** Requests that are answered with a secret. */
  RETURNED_SECRETS(
      new Uses(true, List.of("get", "list"), "/secrets"),
      new Uses(true, List.of("create"), "/serviceaccounts/token"));

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<Uses> uses;

  Concern(Uses... uses) {
    this.uses = List.of(uses);
  }

  List<Uses> uses() {
    return uses;
  }

  /**
   * Verbs on resources.
   *
   * @param namespaced whether the resources live in namespaces
   * @param verbs all of them on each resource
   * @param resources as group, resource and subresource: {@code /pods/exec}
   */
  record Uses(boolean namespaced, List<String> verbs, List<String> resources) {
    static final List<String> CHANGES = List.of("create", "update", "patch", "delete");
    static final List<String> WRITES = List.of("create", "update", "patch");
    static final String UNNAMED = "unnamed.example.com/things";

    Uses(boolean namespaced, List<String> verbs, String... resources) {
      this(namespaced, verbs, List.of(resources));
    }
  }
}
