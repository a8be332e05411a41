package dev.breakwater.controls.resources;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container has an ephemeral-storage limit. */
@AutoService(ControlDefinition.class)
public final class EphemeralStorageLimit implements ControlDefinition {
  @Override
  public Control control() {
    return ComputeResource.EPHEMERAL_STORAGE
        .limit("ephemeral-storage-limit")
        .title("Container has no limit on ephemeral storage")
        .severity(Severity.LOW)
        .why(
            """
            Logs, emptyDir volumes and the writable layer of a container share the \
            disk of its node. Without a limit one container can fill it, for instance \
            by logging what an attacker sends, and the kubelet then evicts pods and \
            pulls no more images.\
            """)
        .remediation(
            "Set `resources.limits.ephemeral-storage` to the size of the logs,"
                + " emptyDir volumes and files that the container writes.")
        .nsa("Network separation and hardening: Resource policies")
        .outsideNsa("cpu-limit and memory-limit say what exhausts a node first")
        .mitre("T1499")
        .equivalent(Tool.KUBE_LINTER, "unset-ephemeral-storage-requirements")
        .equivalent(Tool.KUBE_SCORE, "container-ephemeral-storage-request-and-limit")
        .build();
  }
}
