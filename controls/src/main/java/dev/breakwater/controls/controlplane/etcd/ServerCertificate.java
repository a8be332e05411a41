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

/** etcd serves TLS. */
@AutoService(ControlDefinition.class)
public final class ServerCertificate implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("etcd-server-certificate", ETCD)
        .title("etcd serves clients without a certificate")
        .severity(Severity.CRITICAL)
        .why(
            """
            All that the API server stores and reads, every secret and every role, \
            crosses the network in clear, and whoever is on the way can change it.\
            """)
        .remediation(
            """
            Set `--cert-file` and `--key-file` to a certificate of etcd's own authority, \
            and listen on `https` URLs.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .cis("2.1")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0153")
        .equivalent(Tool.TRIVY, "KCV-0042")
        .equivalent(Tool.CHECKOV, "CKV_K8S_116")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(
            all(
                asks(
                    text(ETCD, "cert-file").kubeadm("/etc/kubernetes/pki/etcd/server.crt"),
                    given()),
                asks(
                    text(ETCD, "key-file").kubeadm("/etc/kubernetes/pki/etcd/server.key"),
                    given())))
        .build();
  }
}
