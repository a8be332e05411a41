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

/** The API server talks to etcd, not to whoever answers for it. */
@AutoService(ControlDefinition.class)
public final class EtcdCa implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-etcd-ca", APISERVER)
        .title("API server does not verify the certificate of etcd")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever answers in etcd's place is handed every secret that is written, and \
            what they answer is the state of the cluster: roles, pods and all.\
            """)
        .remediation(
            """
            Set `--etcd-cafile` to the authority that signs etcd's serving certificate.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .cis("1.2.26")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0140")
        .equivalent(Tool.TRIVY, "KCV-0029")
        .equivalent(Tool.CHECKOV, "CKV_K8S_102")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(
            asks(
                text(APISERVER, "etcd-cafile").kubeadm("/etc/kubernetes/pki/etcd/ca.crt"), given()))
        .build();
  }
}
