package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Tokens have a key of their own. */
@AutoService(ControlDefinition.class)
public final class ServiceAccountKeyFile implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-service-account-key-file", APISERVER)
        .title("API server has no key of its own for service account tokens")
        .severity(Severity.MEDIUM)
        .why(
            """
            Tokens are then verified by the key of the API server's serving certificate, \
            so neither can be replaced without the other, and whoever has that key makes \
            tokens for any account.\
            """)
        .remediation(
            """
            Set `--service-account-key-file` to the public key of a pair that is used \
            for nothing else.\
            """)
        .nsa("Authentication and authorization: Authentication")
        .cis("1.2.22")
        .mitre("T1528")
        .equivalent(Tool.KUBESCAPE, "C-0136")
        .equivalent(Tool.TRIVY, "KCV-0025")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(
            asks(
                text(APISERVER, "service-account-key-file").kubeadm("/etc/kubernetes/pki/sa.pub"),
                given()))
        .build();
  }
}
