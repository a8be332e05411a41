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

/** The API server talks to kubelets, not to whoever answers for them. */
@AutoService(ControlDefinition.class)
public final class KubeletCertificateAuthority implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-kubelet-certificate-authority", APISERVER)
        .title("API server does not verify the certificates of kubelets")
        .severity(Severity.MEDIUM)
        .why(
            """
            What goes to a kubelet can be answered by whoever sits in between: with \
            logs, exec sessions and port forwards go their contents, and with them \
            secrets that users type or print.\
            """)
        .remediation(
            """
            Set `--kubelet-certificate-authority` to the authority that signs the \
            kubelets' serving certificates.\
            """)
        .nsa("Network separation and hardening: Control plane hardening")
        .cis("1.2.5")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0117")
        .equivalent(Tool.TRIVY, "KCV-0006")
        .equivalent(Tool.CHECKOV, "CKV_K8S_73")
        .edit(Derivation.none("the kubelets need certificates of that authority first"))
        .requires(asks(text(APISERVER, "kubelet-certificate-authority"), given()))
        .build();
  }
}
