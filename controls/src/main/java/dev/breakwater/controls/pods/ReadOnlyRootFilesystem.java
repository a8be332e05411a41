package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container has a root file system that it cannot write to. */
@AutoService(ControlDefinition.class)
public final class ReadOnlyRootFilesystem implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("read-only-root-filesystem")
        .title("Container can write to its root file system")
        .severity(Severity.MEDIUM)
        .why(
            """
            An attacker who gets into the container can download tools, change the program or its \
            libraries and leave a script to be run later. On a read-only file system most of that \
            fails, and what does not is confined to the volumes that were meant to be written.\
            """)
        .remediation(
            """
            Set `securityContext.readOnlyRootFilesystem: true`, and mount an emptyDir at each \
            folder that the program writes to, such as `/tmp`.\
            """)
        .nsa("Kubernetes Pod security: Immutable container file systems")
        .cis("5.6.3")
        .mitre("T1609", "T1611")
        .equivalent(Tool.KUBESCAPE, "C-0017")
        .equivalent(Tool.TRIVY, "KSV-0014")
        .equivalent(Tool.KUBE_LINTER, "no-read-only-root-fs")
        .equivalent(Tool.POLARIS, "notReadOnlyRootFilesystem")
        .equivalent(Tool.KUBE_SCORE, "container-security-context-readonlyrootfilesystem")
        .equivalent(Tool.CHECKOV, "CKV_K8S_22")
        .requires(
            unless(
                windows(),
                eachContainer(field("securityContext.readOnlyRootFilesystem", is(true)))))
        .build();
  }
}
