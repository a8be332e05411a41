package dev.breakwater.controls.controlplane.etcd;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isNot;
import static dev.breakwater.model.component.Component.ETCD;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Members of etcd can verify each other. */
@AutoService(ControlDefinition.class)
public final class PeerAutoTls implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("etcd-peer-auto-tls", ETCD)
        .title("etcd members make their own certificates for each other")
        .severity(Severity.MEDIUM)
        .why(
            """
            No member can verify such a certificate, so whoever answers in another's \
            place takes part, and gets a copy of everything that is stored.\
            """)
        .remediation(
            """
            Remove `--peer-auto-tls`, and set `--peer-cert-file` and `--peer-key-file` \
            to a certificate of etcd's own authority.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .cis("2.6")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0158")
        .equivalent(Tool.TRIVY, "KCV-0047")
        .requires(asks(bool(ETCD, "peer-auto-tls").unset("false"), isNot("true")))
        .build();
  }
}
