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

/** The API server proves to kubelets who it is. */
@AutoService(ControlDefinition.class)
public final class KubeletClientCertificate implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-kubelet-client-certificate", APISERVER)
        .title("API server does not authenticate to kubelets")
        .severity(Severity.HIGH)
        .why(
            """
            A kubelet that is to serve such an API server has to accept requests from \
            anybody, and a request to a kubelet can run commands in every pod of its \
            node.\
            """)
        .remediation(
            """
            Set `--kubelet-client-certificate` and `--kubelet-client-key` to a \
            certificate that kubelets trust.\
            """)
        .nsa("Network separation and hardening: Control plane hardening")
        .cis("1.2.4")
        .mitre("T1190", "T1609")
        .equivalent(Tool.KUBESCAPE, "C-0116")
        .equivalent(Tool.TRIVY, "KCV-0005")
        .equivalent(Tool.CHECKOV, "CKV_K8S_72")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(
            all(
                asks(
                    text(APISERVER, "kubelet-client-certificate")
                        .kubeadm("/etc/kubernetes/pki/apiserver-kubelet-client.crt"),
                    given()),
                asks(
                    text(APISERVER, "kubelet-client-key")
                        .kubeadm("/etc/kubernetes/pki/apiserver-kubelet-client.key"),
                    given())))
        .build();
  }
}
