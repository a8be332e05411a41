package dev.breakwater.controls.controlplane.etcd;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.noPlainHttp;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.model.component.Component.ETCD;
import static dev.breakwater.model.component.Option.list;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** What the network reaches of etcd is TLS. */
@AutoService(ControlDefinition.class)
public final class PlainHttp implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("etcd-plain-http", ETCD)
        .title("etcd listens for requests without TLS")
        .severity(Severity.CRITICAL)
        .why(
            """
            Whoever reaches that address reads every secret of the cluster and writes \
            what they like, whatever certificates the other addresses ask for.\
            """)
        .remediation(
            """
            Give `https` URLs in `--listen-client-urls` and `--listen-peer-urls`; only \
            the machine's own address may do without.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .mitre("T1190", "T1552")
        .edit(Derivation.none("etcd needs certificates before it can serve TLS"))
        .requires(
            all(
                asks(list(ETCD, "listen-client-urls"), noPlainHttp()),
                asks(list(ETCD, "listen-peer-urls"), noPlainHttp())))
        .build();
  }
}
