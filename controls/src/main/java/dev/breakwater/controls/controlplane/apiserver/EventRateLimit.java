package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.has;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.ENABLED_PLUGINS;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Nobody floods the cluster with events. */
@AutoService(ControlDefinition.class)
public final class EventRateLimit implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-event-rate-limit", APISERVER)
        .title("API server does not limit the rate of events")
        .severity(Severity.LOW)
        .why(
            """
            A pod or a node that produces events without end fills etcd and keeps the \
            API server busy, which can stop the cluster and bury the events that matter.\
            """)
        .remediation(
            """
            Add `EventRateLimit` to `--enable-admission-plugins`, and give its limits in \
            the file of `--admission-control-config-file`.\
            """)
        .outsideNsa("the guidance does not speak of limits for events")
        .cis("1.2.9")
        .mitre("T1499")
        .equivalent(Tool.KUBESCAPE, "C-0121")
        .equivalent(Tool.TRIVY, "KCV-0010")
        .edit(
            Derivation.none(
                "the plugin needs a file with limits, without which the API server does"
                    + " not start"))
        .requires(asks(ENABLED_PLUGINS, has("EventRateLimit")))
        .build();
  }
}
