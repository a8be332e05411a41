package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.eachMount;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.present;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every mount of a hostPath volume is read-only. */
@AutoService(ControlDefinition.class)
public final class WritableHostPath implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("writable-host-path")
        .title("Host path is mounted writable")
        .severity(Severity.HIGH)
        .why(
            """
            What a container writes to a host path stays on the node when the pod is gone, and \
            other programs of the node may read or run it. An attacker plants there what takes the \
            node, or comes back later.\
            """)
        .remediation(
            """
            Set `readOnly: true` on the mount, together with `recursiveReadOnly: Enabled` where \
            file systems are mounted below it; keep data in a PersistentVolumeClaim or an emptyDir \
            instead.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .cis("5.2.11")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0045")
        .equivalent(Tool.KUBE_LINTER, "writable-host-mount")
        .requires(eachMount(field("hostPath", present()), field("readOnly", is(true))))
        .build();
  }
}
