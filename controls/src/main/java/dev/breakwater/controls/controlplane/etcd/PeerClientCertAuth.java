package dev.breakwater.controls.controlplane.etcd;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isTrue;
import static dev.breakwater.model.component.Component.ETCD;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** etcd has the members that it knows. */
@AutoService(ControlDefinition.class)
public final class PeerClientCertAuth implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("etcd-peer-client-cert-auth", ETCD)
        .title("etcd lets peers in without a certificate")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever reaches the port for peers can join in as a member, gets a copy of \
            everything that is stored, and takes part in what is written.\
            """)
        .remediation(
            """
            Set `--peer-client-cert-auth=true` and `--peer-trusted-ca-file` to etcd's \
            own authority.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .cis("2.5")
        .mitre("T1190", "T1552")
        .equivalent(Tool.KUBESCAPE, "C-0157")
        .equivalent(Tool.TRIVY, "KCV-0046")
        .edit(Derivation.none("etcd has to know the authority of its peers before"))
        .requires(
            asks(bool(ETCD, "peer-client-cert-auth").unset("false").kubeadm("true"), isTrue()))
        .build();
  }
}
