package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Clients can tell the API server from others. */
@AutoService(ControlDefinition.class)
public final class TlsCertificate implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-tls-certificate", APISERVER)
        .title("API server has no serving certificate of its own")
        .severity(Severity.MEDIUM)
        .why(
            """
            It makes one for itself that no client can verify, so users turn \
            verification off and give their tokens to whoever answers in its place.\
            """)
        .remediation(
            """
            Set `--tls-cert-file` and `--tls-private-key-file` to a certificate of the \
            cluster's authority.\
            """)
        .nsa("Network separation and hardening: Encryption")
        .cis("1.2.24")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0138")
        .equivalent(Tool.TRIVY, "KCV-0027")
        .equivalent(Tool.CHECKOV, "CKV_K8S_100")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(
            all(
                asks(
                    text(APISERVER, "tls-cert-file").kubeadm("/etc/kubernetes/pki/apiserver.crt"),
                    given()),
                asks(
                    text(APISERVER, "tls-private-key-file")
                        .kubeadm("/etc/kubernetes/pki/apiserver.key"),
                    given())))
        .build();
  }
}
