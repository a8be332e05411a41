package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isNot;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** TLS 1.2 or newer. */
@AutoService(ControlDefinition.class)
public final class TlsMinVersion implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-tls-min-version", KUBELET)
        .title("Kubelet accepts outdated versions of TLS")
        .severity(Severity.MEDIUM)
        .why(
            """
            TLS 1.0 and 1.1 rest on broken hashes and ciphers, and a client that still \
            speaks them can be brought to use them by whoever is on the way.\
            """)
        .remediation(
            """
            Remove `tlsMinVersion`, for TLS 1.2, or set it to `VersionTLS13`.\
            """)
        .nsa("Network separation and hardening: Encryption")
        .mitre("T1552")
        .requires(
            asks(
                text(KUBELET, "tls-min-version").field("tlsMinVersion"),
                isNot("VersionTLS10", "VersionTLS11")))
        .build();
  }
}
