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

/** The API server proves to etcd who it is. */
@AutoService(ControlDefinition.class)
public final class EtcdClientCertificate implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-etcd-client-certificate", APISERVER)
        .title("API server does not authenticate to etcd")
        .severity(Severity.HIGH)
        .why(
            """
            An etcd that is to serve such an API server accepts anybody, and whoever can \
            write to etcd owns the cluster: every secret can be read there, and every \
            role changed.\
            """)
        .remediation(
            """
            Set `--etcd-certfile` and `--etcd-keyfile` to a client certificate of etcd's \
            own authority.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .cis("1.2.23")
        .mitre("T1190", "T1552")
        .equivalent(Tool.KUBESCAPE, "C-0137")
        .equivalent(Tool.TRIVY, "KCV-0026")
        .equivalent(Tool.CHECKOV, "CKV_K8S_99")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(
            all(
                asks(
                    text(APISERVER, "etcd-certfile")
                        .kubeadm("/etc/kubernetes/pki/apiserver-etcd-client.crt"),
                    given()),
                asks(
                    text(APISERVER, "etcd-keyfile")
                        .kubeadm("/etc/kubernetes/pki/apiserver-etcd-client.key"),
                    given())))
        .build();
  }
}
