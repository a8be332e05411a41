package dev.breakwater.controls.pods;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No container adds a capability that alone is enough to take its node. */
@AutoService(ControlDefinition.class)
public final class NodeTakeoverCapability implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("node-takeover-capability")
        .title("Container adds a capability that takes over the node")
        .severity(Severity.CRITICAL)
        .why(
            """
            Each of these capabilities undoes the walls of the container by itself: with it, \
            whoever gets into the container mounts the disks of the node, loads code into its \
            kernel or reads any file on it.\
            """)
        .remediation(Capabilities.REMEDY)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .cis("5.2.9")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0046")
        .requires(
            Capabilities.noneAdded(
                Capabilities.of("ALL", "it brings every capability"),
                Capabilities.of(
                    "SYS_ADMIN", "it mounts file systems and undoes most walls of a container"),
                Capabilities.of("SYS_MODULE", "it loads code into the kernel of the node"),
                Capabilities.of(
                    "SYS_RAWIO", "it reads and writes the memory and the disks of the node"),
                Capabilities.of("SYS_BOOT", "it restarts the node, even into another kernel"),
                Capabilities.of("DAC_READ_SEARCH", "it opens any file on the node by its handle")))
        .edit(Capabilities.EDIT)
        .build();
  }
}
