package dev.breakwater.controls.controlplane.controllermanager;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.loopback;
import static dev.breakwater.model.component.Component.CONTROLLER_MANAGER;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Only the node reaches the controller manager. */
@AutoService(ControlDefinition.class)
public final class BindAddress implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("controller-manager-bind-address", CONTROLLER_MANAGER)
        .title("Controller manager listens on more than the node's own address")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever reaches the node reaches its port, asks it for the health of the \
            control plane without a name, and finds any flaw in a program that may do \
            nearly anything in the cluster.\
            """)
        .remediation(
            """
            Set `--bind-address=127.0.0.1`.\
            """)
        .nsa("Network separation and hardening: Control plane hardening")
        .cis("1.3.7")
        .mitre("T1133", "T1613")
        .equivalent(Tool.KUBESCAPE, "C-0150")
        .equivalent(Tool.TRIVY, "KCV-0039")
        .equivalent(Tool.CHECKOV, "CKV_K8S_113")
        .requires(
            asks(
                text(CONTROLLER_MANAGER, "bind-address").unset("0.0.0.0").kubeadm("127.0.0.1"),
                loopback()))
        .build();
  }
}
