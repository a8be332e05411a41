package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isFalse;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The kubelet takes nobody for anonymous; its file's default is in order, its flag's is not. */
@AutoService(ControlDefinition.class)
public final class AnonymousAuth implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-anonymous-auth", KUBELET)
        .title("Kubelet takes requests from anonymous callers")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever reaches the kubelet's port may ask it things without proving who \
            they are; where it authorizes everything, as with its flags' defaults, that \
            is running commands in every pod of the node.\
            """)
        .remediation(
            """
            Set `authentication.anonymous.enabled: false`, or `--anonymous-auth=false`.\
            """)
        .nsa("Authentication and authorization: Authentication")
        .cis("4.2.1")
        .mitre("T1190", "T1609")
        .equivalent(Tool.KUBESCAPE, "C-0069", "C-0172")
        .requires(
            asks(
                bool(KUBELET, "anonymous-auth")
                    .field("authentication.anonymous.enabled")
                    .unset("true")
                    .unsetInFile("false"),
                isFalse()))
        .build();
  }
}
