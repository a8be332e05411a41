package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.list;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * Cipher suites are chosen. Kubescape's older check, C-0143, asks for a fixed list that holds
 * insecure suites too.
 */
@AutoService(ControlDefinition.class)
public final class DefaultCiphers implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-default-ciphers", APISERVER)
        .title("API server does not say which cipher suites it accepts")
        .severity(Severity.LOW)
        .why(
            """
            What a TLS client may ask for is then up to the version of Go that built the \
            API server: before Kubernetes 1.30 that includes suites without forward \
            secrecy, whose recorded traffic can be read once the key is known.\
            """)
        .remediation(
            """
            Set `--tls-cipher-suites` to suites with ECDHE and AES-GCM or ChaCha20; TLS \
            1.3 brings its own.\
            """)
        .outsideNsa("apiserver-insecure-ciphers says what the guidance asks: no weak suites")
        .cis("1.2.29")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0143", "C-0277")
        .edit(
            Derivation.none(
                "which suites the clients of a cluster need is for its operator to say"))
        .requires(asks(list(APISERVER, "tls-cipher-suites"), given()))
        .build();
  }
}
