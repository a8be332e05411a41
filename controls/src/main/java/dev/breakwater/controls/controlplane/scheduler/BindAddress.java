package dev.breakwater.controls.controlplane.scheduler;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.loopback;
import static dev.breakwater.model.component.Component.SCHEDULER;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Only the node reaches the scheduler. */
@AutoService(ControlDefinition.class)
public final class BindAddress implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("scheduler-bind-address", SCHEDULER)
        .title("Scheduler listens on more than the node's own address")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever reaches the node reaches its port, asks it for its health without a \
            name, and finds any flaw in a program that decides where every pod runs.\
            """)
        .remediation(
            """
            Set `--bind-address=127.0.0.1`.\
            """)
        .nsa("Network separation and hardening: Control plane hardening")
        .cis("1.4.2")
        .mitre("T1133", "T1613")
        .equivalent(Tool.KUBESCAPE, "C-0152")
        .equivalent(Tool.TRIVY, "KCV-0041")
        .equivalent(Tool.CHECKOV, "CKV_K8S_115")
        .requires(
            asks(text(SCHEDULER, "bind-address").unset("0.0.0.0").kubeadm("127.0.0.1"), loopback()))
        .build();
  }
}
