package dev.breakwater.controls.pods;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** No hostPath volume holds a folder that the node itself lives in. */
@AutoService(ControlDefinition.class)
public final class SensitiveHostPath implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("sensitive-host-path")
        .title("Pod mounts a system folder of the node")
        .severity(Severity.HIGH)
        .why(
            """
            These folders hold the configuration, the programs and the kernel interfaces of the \
            node. Reading them shows an attacker every process and other pods' data; writing to \
            them is running code as root on the node.\
            """)
        .remediation(
            """
            Remove the volume, or mount only the one file or folder below it that the program \
            needs, with `readOnly: true`.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .cis("5.2.11")
        .mitre("T1611")
        .requires(new HostPathsOutside(HostPlace.SYSTEM, "belongs to the system of the node"))
        .edit(
            Derivation.none(
                "what the program needs of the node, and how else it can come by it, takes judgement"))
        .cel(
            Derivation.none(
                "paths are compared as the node resolves them, together with the subPath of each mount"))
        .build();
  }
}
