package dev.breakwater.controls.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headings of the NSA/CISA Kubernetes Hardening Guidance, version 1.2 of August 2022, as its
 * table of contents has them: a chapter ({@code Upgrading and application security practices}), or
 * a chapter and a section of it ({@code Network separation and hardening: Namespaces}). A
 * subsection stands for itself, below its chapter. Introduction, threat model and appendices ask
 * for nothing and are left out.
 */
public final class Guidance {
  private static final Map<String, List<String>> SECTIONS =
      Map.of(
          "Kubernetes Pod security",
          List.of(
              "\"Non-root\" containers and \"rootless\" container engines",
              "Immutable container file systems",
              "Building secure container images",
              "Pod security enforcement",
              "Protecting Pod service account tokens",
              "Hardening container environments"),
          "Network separation and hardening",
          List.of(
              "Namespaces",
              "Network policies",
              "Resource policies",
              "Control plane hardening",
              "Etcd",
              "Kubeconfig Files",
              "Worker node segmentation",
              "Encryption",
              "Secrets",
              "Protecting sensitive cloud infrastructure"),
          "Authentication and authorization",
          List.of("Authentication", "Role-based access control"),
          "Audit Logging and Threat Detection",
          List.of(
              "Logging",
              "Kubernetes native audit logging configuration",
              "Worker node and container logging",
              "Seccomp: audit mode",
              "Syslog",
              "SIEM platforms",
              "Service meshes",
              "Fault tolerance",
              "Threat Detection",
              "Alerting",
              "Tools"),
          "Upgrading and application security practices",
          List.of());

  private static final List<String> HEADINGS =
      SECTIONS.entrySet().stream()
          .flatMap(chapter ->
              Stream.concat(
                  Stream.of(chapter.getKey()),
                  chapter.getValue().stream().map(section -> chapter.getKey() + ": " + section)))
          .sorted()
          .collect(Collectors.toUnmodifiableList());

  private Guidance() {}

  /** Every heading that a control may name, sorted. */
  public static List<String> headings() {
    return HEADINGS;
  }
}
