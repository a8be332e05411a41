package dev.breakwater.controls.controlplane.proxy;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.loopback;
import static dev.breakwater.model.component.Component.PROXY;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * Only the node reads kube-proxy's metrics. Kubescape's C-0291 fails a ConfigMap that leaves the
 * address to its default, which is the node's own.
 */
@AutoService(ControlDefinition.class)
public final class MetricsAddress implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kube-proxy-metrics-address", PROXY)
        .title("kube-proxy serves metrics to the network")
        .severity(Severity.LOW)
        .why(
            """
            Whoever reaches the node reads from its metrics, without authentication, how \
            services and endpoints change, and from the configuration beside them how \
            the node is set up.\
            """)
        .remediation(
            """
            Set `metricsBindAddress: 127.0.0.1:10249`, or leave it out.\
            """)
        .outsideNsa("the guidance does not speak of metrics")
        .cis("4.3.1")
        .mitre("T1613")
        .equivalent(Tool.KUBESCAPE, "C-0291")
        .edit(Derivation.none("whoever collects the metrics has to be told before"))
        .requires(
            asks(
                text(PROXY, "metrics-bind-address")
                    .field("metricsBindAddress")
                    .unset("127.0.0.1:10249"),
                loopback()))
        .build();
  }
}
