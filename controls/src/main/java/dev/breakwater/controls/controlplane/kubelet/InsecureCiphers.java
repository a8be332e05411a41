package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.noInsecureCipher;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.list;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No cipher suite that Kubernetes itself calls insecure. */
@AutoService(ControlDefinition.class)
public final class InsecureCiphers implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-insecure-ciphers", KUBELET)
        .title("Kubelet accepts insecure cipher suites")
        .severity(Severity.MEDIUM)
        .why(
            """
            RC4, triple DES and CBC with SHA-256 can be broken by whoever records enough \
            traffic, and with key exchange by RSA all of it can be read once the \
            kubelet's key is known.\
            """)
        .remediation(
            """
            Take the suites that Kubernetes calls insecure out of `tlsCipherSuites`, or \
            `--tls-cipher-suites`.\
            """)
        .nsa("Network separation and hardening: Encryption")
        .cis("4.2.12")
        .mitre("T1552")
        .requires(
            asks(list(KUBELET, "tls-cipher-suites").field("tlsCipherSuites"), noInsecureCipher()))
        .build();
  }
}
