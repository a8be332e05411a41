package dev.breakwater.reports;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;
import java.util.List;

/** Controls with words of their own, so that golden reports do not change with the catalogue. */
final class SampleControls {
  private SampleControls() {}

  static final List<Control> ALL =
      List.of(
          control("drop-capabilities", "Container keeps capabilities", Severity.MEDIUM)
              .podSecurity("restricted/capabilities_restricted")
              .cis("5.2.9")
              .build(),
          control("host-path", "Folder of the node is mounted", Severity.HIGH)
              .aliases("hostpath-volume")
              .build(),
          control("image-pinned", "Image is not pinned by its digest", Severity.LOW).build(),
          control("privilege-escalation", "Container may gain privileges", Severity.HIGH)
              .nsa("Kubernetes Pod security: Pod security enforcement")
              .equivalent(Tool.KUBESCAPE, "C-0016")
              .build(),
          control("privileged-container", "Container runs privileged", Severity.CRITICAL)
              .nsa("Kubernetes Pod security: Pod security enforcement")
              .cis("5.2.2")
              .mitre("T1611")
              .podSecurity("baseline/privileged")
              .equivalent(Tool.KUBE_LINTER, "privileged-container")
              .equivalent(Tool.KUBESCAPE, "C-0057")
              .build(),
          control("run-as-non-root", "Container may run as root", Severity.HIGH).build());

  private static Control.Builder control(String id, String title, Severity severity) {
    return Control.ofPods(id)
        .title(title)
        .severity(severity)
        .why("Why " + id + " matters, in a sentence or two.")
        .remediation("What `" + id + "` asks for.")
        .requires(eachContainer(field("securityContext.privileged", is(false))));
  }
}
