package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.is;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.number;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * No port for reading without authentication; its file's default is in order, its flag's is not.
 */
@AutoService(ControlDefinition.class)
public final class ReadOnlyPort implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-read-only-port", KUBELET)
        .title("Kubelet serves a port without TLS and authentication")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever reaches the node learns of every pod on it: images, names, \
            environment variables with what is secret in them.\
            """)
        .remediation(
            """
            Set `readOnlyPort: 0`, or `--read-only-port=0`.\
            """)
        .nsa("Network separation and hardening: Control plane hardening")
        .cis("4.2.4")
        .mitre("T1613", "T1552")
        .equivalent(Tool.KUBESCAPE, "C-0175")
        .requires(
            asks(
                number(KUBELET, "read-only-port")
                    .field("readOnlyPort")
                    .unset("10255")
                    .unsetInFile("0"),
                is("0")))
        .build();
  }
}
