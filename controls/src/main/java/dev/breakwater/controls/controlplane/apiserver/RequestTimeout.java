package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.lastsAtMost;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Requests end. */
@AutoService(ControlDefinition.class)
public final class RequestTimeout implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-request-timeout", APISERVER)
        .title("API server keeps slow requests for more than a minute")
        .severity(Severity.LOW)
        .why(
            """
            Each request that is kept open holds memory and a place in the queue, so few \
            clients that answer slowly can keep others out.\
            """)
        .remediation(
            """
            Leave `--request-timeout` at its default of one minute, or say less.\
            """)
        .outsideNsa("the guidance does not speak of timeouts")
        .cis("1.2.20")
        .mitre("T1499")
        .equivalent(Tool.KUBESCAPE, "C-0134")
        .requires(asks(text(APISERVER, "request-timeout").unset("1m0s"), lastsAtMost(60)))
        .build();
  }
}
