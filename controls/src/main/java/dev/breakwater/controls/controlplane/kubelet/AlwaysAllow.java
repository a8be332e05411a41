package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.is;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * The kubelet asks the API server what a caller may do; its file's default is in order, its flag's
 * is not.
 */
@AutoService(ControlDefinition.class)
public final class AlwaysAllow implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-always-allow", KUBELET)
        .title("Kubelet authorizes every request")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever can authenticate to the kubelet, and where anonymous access is on \
            whoever can connect, runs commands in every pod of the node and reads their \
            logs.\
            """)
        .remediation(
            """
            Set `authorization.mode: Webhook`, or `--authorization-mode=Webhook`.\
            """)
        .nsa("Network separation and hardening: Control plane hardening")
        .cis("4.2.2")
        .mitre("T1190", "T1609")
        .equivalent(Tool.KUBESCAPE, "C-0173")
        .requires(
            asks(
                text(KUBELET, "authorization-mode")
                    .field("authorization.mode")
                    .unset("AlwaysAllow")
                    .unsetInFile("Webhook"),
                is("Webhook")))
        .build();
  }
}
