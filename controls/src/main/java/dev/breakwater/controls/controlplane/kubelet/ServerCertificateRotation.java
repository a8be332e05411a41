package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isNot;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.gate;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The kubelet's serving certificate can be renewed. */
@AutoService(ControlDefinition.class)
public final class ServerCertificateRotation implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-server-certificate-rotation", KUBELET)
        .title("Rotation of the kubelet's serving certificate is switched off")
        .severity(Severity.LOW)
        .why(
            """
            A serving certificate then runs out or is used for years, and either way \
            verification gets turned off, or a stolen key stays good.\
            """)
        .remediation(
            """
            Remove `RotateKubeletServerCertificate: false` from `featureGates`, or from \
            `--feature-gates`.\
            """)
        .outsideNsa("the guidance does not speak of the rotation of kubelets' certificates")
        .cis("4.2.11")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0183")
        .requires(
            asks(gate(KUBELET, "RotateKubeletServerCertificate").unset("true"), isNot("false")))
        .build();
  }
}
