package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The kubelet can tell the API server by its certificate. */
@AutoService(ControlDefinition.class)
public final class ClientCa implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-client-ca", KUBELET)
        .title("Kubelet does not accept client certificates")
        .severity(Severity.MEDIUM)
        .why(
            """
            The API server then cannot prove to the kubelet who it is, and a kubelet \
            that is to work all the same has to accept requests from anybody.\
            """)
        .remediation(
            """
            Set `authentication.x509.clientCAFile`, or `--client-ca-file`, to the \
            authority of the API server's client certificate.\
            """)
        .nsa("Authentication and authorization: Authentication")
        .cis("4.2.3")
        .mitre("T1190")
        .equivalent(Tool.KUBESCAPE, "C-0070", "C-0174")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(
            asks(
                text(KUBELET, "client-ca-file").field("authentication.x509.clientCAFile"), given()))
        .build();
  }
}
