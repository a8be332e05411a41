package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.components.ControlPlane;
import dev.breakwater.model.finding.Severity;

/** Clients can authenticate by certificate. */
@AutoService(ControlDefinition.class)
public final class ClientCa implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-client-ca", APISERVER)
        .title("API server does not accept client certificates")
        .severity(Severity.MEDIUM)
        .why(
            """
            Kubelets and administrators then have to use tokens, which whoever sees one \
            request can use again, where a certificate's key never leaves its owner.\
            """)
        .remediation(
            """
            Set `--client-ca-file` to the authority that signs client certificates.\
            """)
        .nsa("Authentication and authorization: Authentication")
        .cis("1.2.25")
        .mitre("T1528")
        .equivalent(Tool.KUBESCAPE, "C-0139")
        .equivalent(Tool.TRIVY, "KCV-0028")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(asks(ControlPlane.CLIENT_CA, given()))
        .build();
  }
}
