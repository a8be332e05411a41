package dev.breakwater.controls.namespaces;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.oneOf;
import static dev.breakwater.controls.requirement.Requirements.unless;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.controls.requirement.WaivedBy;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.KubeObject;
import org.jspecify.annotations.Nullable;

/** What the controls on the labels of pod security admission have in common. */
final class PodSecurityControls {
  static final String PREFIX = "pod-security.kubernetes.io/";
  static final String GUIDANCE = "Kubernetes Pod security: Pod security enforcement";
  static final String ENFORCE = path("enforce");
  static final String ENFORCE_VERSION = path("enforce-version");
  static final String AUDIT = path("audit");
  static final String WARN = path("warn");

  private PodSecurityControls() {}

  private static String path(String label) {
    return "metadata.labels[" + PREFIX + label + "]";
  }

  /** Starts a control on the labels. */
  static Control.Builder control(String id) {
    return Control.ofKinds(id, "/Namespace")
        .chapter(Chapter.NAMESPACES)
        .edit(Derivation.none("a level that the workloads there do not meet would keep them out"))
        .cel(Derivation.none("it asks about the object, and CEL is derived for its pod template"));
  }

  /**
   * What is asked of namespaces in which ordinary workloads run: in those that Kubernetes makes for
   * itself, its own components need to be privileged.
   */
  static Requirement outsideKubernetes(Requirement requirement) {
    return unless(
        field("metadata.name", oneOf("kube-system", "kube-public", "kube-node-lease")),
        requirement);
  }

  /** A level that a namespace asks for by its labels, where nothing else decides on its pods. */
  static Requirement byLabels(Requirement requirement) {
    return outsideKubernetes(new WaivedBy(PodSecurityControls::otherAdmission, requirement));
  }

  /** The same where no label says anything, and the API server's default level is in force. */
  static Requirement byLabelsOrDefault(Requirement requirement) {
    return outsideKubernetes(
        new WaivedBy(
            object -> {
              String name = object.resource().id().name();
              Question other = otherAdmission(object);
              return (finding, cluster) ->
                  cluster.podAdmission().enforcesByDefault(name)
                      ? null
                      : other.settle(finding, cluster);
            },
            requirement));
  }

  private static Question otherAdmission(KubeObject object) {
    String name = object.resource().id().name();
    return (finding, cluster) -> settle(finding, cluster, name);
  }

  /** What webhooks and policies ask of pods is not read: a verdict cannot be given beside them. */
  private static @Nullable Finding settle(Finding finding, Cluster cluster, String name) {
    return cluster.podAdmission().looksAtPods(cluster.namespaces().labels(name))
        ? finding
            .with(
                finding.message() + "; a webhook or admission policy decides on pods there",
                finding.subject())
            .with(Outcome.UNKNOWN)
        : finding;
  }
}
