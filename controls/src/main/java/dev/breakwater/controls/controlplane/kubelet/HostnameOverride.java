package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.notGiven;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Nodes are called what their hosts are. */
@AutoService(ControlDefinition.class)
public final class HostnameOverride implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-hostname-override", KUBELET)
        .title("Kubelet runs under another name than its host's")
        .severity(Severity.LOW)
        .why(
            """
            Certificates, logs and audit events then carry a name that the machine does \
            not have, which breaks verification of names and makes events hard to follow \
            to their host.\
            """)
        .remediation(
            """
            Remove `--hostname-override`, unless the cloud provider needs it.\
            """)
        .outsideNsa("the guidance does not speak of the names of nodes")
        .cis("4.2.7")
        .equivalent(Tool.KUBESCAPE, "C-0179")
        .requires(asks(text(KUBELET, "hostname-override"), notGiven()))
        .build();
  }
}
