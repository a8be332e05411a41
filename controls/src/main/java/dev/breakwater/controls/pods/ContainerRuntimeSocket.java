package dev.breakwater.controls.pods;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * No hostPath volume holds the socket of a container runtime: any runtime's, or the folder that it
 * stands in, mounted or not. Trivy's KSV-0006, Checkov's CKV_K8S_27 and kube-linter's docker-sock
 * know Docker's socket alone, and are no equivalents.
 */
@AutoService(ControlDefinition.class)
public final class ContainerRuntimeSocket implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("container-runtime-socket")
        .title("Pod mounts the socket of the container runtime")
        .severity(Severity.CRITICAL)
        .why(
            """
            Whoever can write to this socket tells the runtime of the node to start a privileged \
            container with the disks of the node in it, and so owns the node and every pod on it. \
            Mounting it read-only does not help: a socket is written to all the same.\
            """)
        .remediation(
            """
            Remove the volume. Build images without a daemon (rootless BuildKit, Buildah), and \
            read facts about pods from the Kubernetes API or the kubelet instead.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .cis("5.2.11")
        .mitre("T1611", "T1610", "T1612")
        .equivalent(Tool.KUBESCAPE, "C-0074")
        .requires(
            new HostPathsOutside(
                HostPlace.RUNTIME_SOCKET, "lets the container command the runtime of the node"))
        .edit(
            Derivation.none(
                "what the program needs of the node, and how else it can come by it, takes judgement"))
        .cel(
            Derivation.none(
                "paths are compared as the node resolves them, together with the subPath of each mount"))
        .build();
  }
}
