package dev.breakwater.controls.controlplane.controllermanager;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isNot;
import static dev.breakwater.model.component.Component.CONTROLLER_MANAGER;
import static dev.breakwater.model.component.Option.gate;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Kubelets get new serving certificates. */
@AutoService(ControlDefinition.class)
public final class KubeletCertificateRotation implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent(
            "controller-manager-kubelet-certificate-rotation", CONTROLLER_MANAGER)
        .title("Rotation of kubelets' serving certificates is switched off")
        .severity(Severity.LOW)
        .why(
            """
            A kubelet's certificate then runs out or is used for years, and either way \
            verification gets turned off, or a stolen key stays good.\
            """)
        .remediation(
            """
            Remove `RotateKubeletServerCertificate=false` from `--feature-gates`.\
            """)
        .outsideNsa("the guidance does not speak of the rotation of kubelets' certificates")
        .cis("1.3.6")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0149")
        .equivalent(Tool.CHECKOV, "CKV_K8S_112")
        .requires(
            asks(
                gate(CONTROLLER_MANAGER, "RotateKubeletServerCertificate").unset("true"),
                isNot("false")))
        .build();
  }
}
