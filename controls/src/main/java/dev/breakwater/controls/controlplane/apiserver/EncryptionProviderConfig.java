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

/** Secrets are encrypted before they are stored. */
@AutoService(ControlDefinition.class)
public final class EncryptionProviderConfig implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-encryption-provider-config", APISERVER)
        .title("API server stores secrets unencrypted")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever reads etcd, a disk that it was on, or a backup of either, reads \
            every secret of the cluster in clear.\
            """)
        .remediation(
            """
            Set `--encryption-provider-config` to an EncryptionConfiguration that \
            encrypts secrets, best by a key management service, and write the existing \
            ones anew.\
            """)
        .nsa("Network separation and hardening: Secrets")
        .cis("1.2.27")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0141", "C-0066")
        .equivalent(Tool.TRIVY, "KCV-0030")
        .equivalent(Tool.CHECKOV, "CKV_K8S_104")
        .edit(Derivation.none("the flag needs a file with keys, which are not to be made up"))
        .requires(asks(text(APISERVER, "encryption-provider-config"), given()))
        .build();
  }
}
