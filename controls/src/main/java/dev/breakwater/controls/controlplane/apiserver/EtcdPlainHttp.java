package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.noPlainHttp;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.list;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** What goes to etcd over the network is encrypted. */
@AutoService(ControlDefinition.class)
public final class EtcdPlainHttp implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-etcd-plain-http", APISERVER)
        .title("API server talks to etcd without TLS")
        .severity(Severity.CRITICAL)
        .why(
            """
            Every secret of the cluster crosses the network in clear, and whoever is on \
            the way can change what the API server reads: a role, a pod, anything.\
            """)
        .remediation(
            """
            Give `https` URLs in `--etcd-servers`, and set `--etcd-cafile`, \
            `--etcd-certfile` and `--etcd-keyfile`.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .mitre("T1552")
        .edit(Derivation.none("etcd needs certificates before it can serve TLS"))
        .requires(asks(list(APISERVER, "etcd-servers"), noPlainHttp()))
        .build();
  }
}
