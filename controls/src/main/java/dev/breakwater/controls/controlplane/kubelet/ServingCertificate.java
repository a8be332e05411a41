package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.controls.controlplane.Asks.isTrue;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.bool;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * The kubelet's certificate can be verified. Kubescape wants files; a certificate that the cluster
 * signs on request does as well.
 */
@AutoService(ControlDefinition.class)
public final class ServingCertificate implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-serving-certificate", KUBELET)
        .title("Kubelet makes its own serving certificate")
        .severity(Severity.MEDIUM)
        .why(
            """
            Nobody can verify such a certificate, so the API server sends logs, exec \
            sessions and port forwards, and what is typed in them, to whoever answers in \
            the kubelet's place.\
            """)
        .remediation(
            """
            Set `serverTLSBootstrap: true` and approve the requests, or give \
            `tlsCertFile` and `tlsPrivateKeyFile`.\
            """)
        .nsa("Network separation and hardening: Encryption")
        .cis("4.2.9")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0181")
        .edit(Derivation.none("requests for certificates have to be approved by somebody"))
        .requires(
            any(
                asks(
                    bool(KUBELET, "rotate-server-certificates")
                        .field("serverTLSBootstrap")
                        .unset("false"),
                    isTrue()),
                all(
                    asks(text(KUBELET, "tls-cert-file").field("tlsCertFile"), given()),
                    asks(
                        text(KUBELET, "tls-private-key-file").field("tlsPrivateKeyFile"),
                        given()))))
        .build();
  }
}
