package dev.breakwater.controls.resources;

import static dev.breakwater.controls.requirement.Requirements.absent;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.eachLastingContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.moreThan;
import static dev.breakwater.controls.requirement.Requirements.since;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.controls.requirement.WaivedBy;

/**
 * What the controls on one compute resource have in common. The verdict is that of the object as
 * the API server would default it: a request that is absent is its limit, a LimitRange of the
 * namespace may give either, and a pod's own {@code spec.resources} (KEP-2837) bounds all its
 * containers. Trivy, Polaris, kube-score and Checkov want each field written. Init containers that
 * end are left out, as Polaris does: they hold nothing once the pod serves.
 */
enum ComputeResource {
  CPU("cpu", true),
  MEMORY("memory", true),
  EPHEMERAL_STORAGE("ephemeral-storage", false);

  /** PodLevelResources is on from here. */
  private static final int POD_LEVEL_MINOR = 34;

  private final String key;
  private final boolean podLevel;

  ComputeResource(String key, boolean podLevel) {
    this.key = key;
    this.podLevel = podLevel;
  }

  /** Starts the control on the limit. */
  Control.Builder limit(String id) {
    return control(id, limitAt(""), limitAt("spec."), false);
  }

  /** Starts the control on the request. */
  Control.Builder request(String id) {
    return control(id, requestAt(""), requestAt("spec."), true);
  }

  private Control.Builder control(
      String id, Requirement ofContainer, Requirement ofPod, boolean request) {
    Requirement containers = waivable(eachLastingContainer(ofContainer), request);
    Requirement either = waivable(any(eachLastingContainer(ofContainer), ofPod), request);
    return Control.ofPods(id)
        .chapter(Chapter.RESOURCES)
        .requires(podLevel ? since(0, containers).then(POD_LEVEL_MINOR, either) : containers)
        .edit(Derivation.none("how much a program needs has to be measured"))
        .cel(
            Derivation.none(
                "a LimitRange of the namespace may give the default, and CEL sees one object"));
  }

  private Requirement waivable(Requirement requirement, boolean request) {
    // One for all pods, since it waits for the end of the scan in every finding.
    Question given =
        (finding, cluster) ->
            cluster.defaults().gives(finding.resource().id().namespaceOrEmpty(), key, request)
                ? null
                : finding;
    return new WaivedBy(object -> given, requirement);
  }

  private Requirement limitAt(String parent) {
    return field(parent + "resources.limits." + key, moreThan("0"));
  }

  private Requirement requestAt(String parent) {
    String path = parent + "resources.requests." + key;
    return any(field(path, moreThan("0")), all(field(path, absent()), limitAt(parent)));
  }
}
