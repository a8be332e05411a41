package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.is;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.number;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No port without TLS; before Kubernetes 1.20 there is one unless it is switched off. */
@AutoService(ControlDefinition.class)
public final class InsecurePort implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-insecure-port", APISERVER)
        .title("API server serves a port without TLS and authentication")
        .severity(Severity.CRITICAL)
        .why(
            """
            Whoever reaches that port, from any pod with the node's network or from \
            further away, does anything to the cluster without so much as a name.\
            """)
        .remediation(
            """
            Set `--insecure-port=0` up to Kubernetes 1.23, and remove the flag from 1.24 \
            on, together with `--insecure-bind-address`.\
            """)
        .nsa("Network separation and hardening: Control plane hardening")
        .mitre("T1190", "T1133")
        .equivalent(Tool.KUBESCAPE, "C-0005")
        .edit(
            Derivation.none(
                "up to Kubernetes 1.23 the flag has to be set to 0, and from then on to"
                    + " be removed"))
        .requires(
            since(0, asks(number(APISERVER, "insecure-port").unset("8080"), is("0")))
                .then(20, asks(number(APISERVER, "insecure-port").unset("0"), is("0"))))
        .build();
  }
}
