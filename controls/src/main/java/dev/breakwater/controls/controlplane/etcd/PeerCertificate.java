package dev.breakwater.controls.controlplane.etcd;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.model.component.Component.ETCD;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Members of etcd talk by TLS. */
@AutoService(ControlDefinition.class)
public final class PeerCertificate implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("etcd-peer-certificate", ETCD)
        .title("etcd members talk to each other without certificates")
        .severity(Severity.HIGH)
        .why(
            """
            All that is stored, secrets included, is copied between the members in \
            clear, and whoever is on the way can change it.\
            """)
        .remediation(
            """
            Set `--peer-cert-file` and `--peer-key-file` to a certificate of etcd's own \
            authority.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .cis("2.4")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0156")
        .equivalent(Tool.TRIVY, "KCV-0045")
        .equivalent(Tool.CHECKOV, "CKV_K8S_119")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(
            all(
                asks(
                    text(ETCD, "peer-cert-file").kubeadm("/etc/kubernetes/pki/etcd/peer.crt"),
                    given()),
                asks(
                    text(ETCD, "peer-key-file").kubeadm("/etc/kubernetes/pki/etcd/peer.key"),
                    given())))
        .build();
  }
}
