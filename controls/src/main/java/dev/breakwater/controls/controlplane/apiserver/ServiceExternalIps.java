package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.has;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.ENABLED_PLUGINS;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Nobody takes addresses by {@code externalIPs}. */
@AutoService(ControlDefinition.class)
public final class ServiceExternalIps implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-service-external-ips", APISERVER)
        .title("API server lets Services claim any external address")
        .severity(Severity.LOW)
        .why(
            """
            Whoever may create a Service can give it the address of another one, inside \
            or outside, and receive the traffic that pods of the cluster send there \
            (CVE-2020-8554).\
            """)
        .remediation(
            """
            Add `DenyServiceExternalIPs` to `--enable-admission-plugins`, unless an \
            admission policy says who may use which addresses.\
            """)
        .outsideNsa("the guidance does not speak of external addresses of Services")
        .cis("1.2.3")
        .equivalent(Tool.KUBESCAPE, "C-0283")
        .requires(asks(ENABLED_PLUGINS, has("DenyServiceExternalIPs")))
        .build();
  }
}
