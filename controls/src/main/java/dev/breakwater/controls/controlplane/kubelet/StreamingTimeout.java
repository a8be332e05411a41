package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.ends;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.duration;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/**
 * Idle sessions end. In the kubelet's file, zero stands for the default of four hours, unlike in
 * its flag; Kubescape's C-0176 does not tell them apart.
 */
@AutoService(ControlDefinition.class)
public final class StreamingTimeout implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-streaming-timeout", KUBELET)
        .title("Kubelet never closes idle exec and port-forward sessions")
        .severity(Severity.LOW)
        .why(
            """
            Sessions that nobody ends stay open for ever: each holds memory and ports of \
            the node, and a shell that was left behind can be taken up by whoever gets \
            at its terminal.\
            """)
        .remediation(
            """
            Remove `--streaming-connection-idle-timeout=0`, for four hours, or set less, \
            such as 5m.\
            """)
        .outsideNsa("the guidance does not speak of timeouts")
        .cis("4.2.5")
        .mitre("T1499")
        .edit(Derivation.none("how long sessions last is for the cluster's operator to say"))
        .requires(
            asks(
                duration(KUBELET, "streaming-connection-idle-timeout")
                    .field("streamingConnectionIdleTimeout")
                    .unset("4h0m0s"),
                ends()))
        .build();
  }
}
