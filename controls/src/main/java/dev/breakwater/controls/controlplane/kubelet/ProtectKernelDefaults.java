package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isTrue;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The kubelet leaves the kernel's settings alone. */
@AutoService(ControlDefinition.class)
public final class ProtectKernelDefaults implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-protect-kernel-defaults", KUBELET)
        .title("Kubelet changes kernel settings of its node")
        .severity(Severity.LOW)
        .why(
            """
            Settings that were hardened on the node are set back without notice when \
            they are not what the kubelet wants, instead of keeping it from starting.\
            """)
        .remediation(
            """
            Set the kernel's settings as the kubelet wants them, and \
            `protectKernelDefaults: true`, or `--protect-kernel-defaults`.\
            """)
        .outsideNsa("the guidance does not speak of the kernel settings that the kubelet wants")
        .mitre("T1562")
        .equivalent(Tool.KUBESCAPE, "C-0177")
        .equivalent(Tool.CHECKOV, "CKV_K8S_144")
        .edit(
            Derivation.none(
                "where the kernel is set otherwise, the kubelet does not start any more"))
        .requires(
            asks(
                bool(KUBELET, "protect-kernel-defaults")
                    .field("protectKernelDefaults")
                    .unset("false"),
                isTrue()))
        .build();
  }
}
