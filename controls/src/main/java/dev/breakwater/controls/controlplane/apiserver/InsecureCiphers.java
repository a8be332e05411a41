package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.noInsecureCipher;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.list;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No cipher suite that Kubernetes itself calls insecure. */
@AutoService(ControlDefinition.class)
public final class InsecureCiphers implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-insecure-ciphers", APISERVER)
        .title("API server accepts insecure cipher suites")
        .severity(Severity.MEDIUM)
        .why(
            """
            RC4, triple DES and CBC with SHA-256 can be broken by whoever records enough \
            traffic, and with key exchange by RSA all of it can be read once the \
            server's key is known.\
            """)
        .remediation(
            """
            Take the suites that Kubernetes calls insecure out of `--tls-cipher-suites`.\
            """)
        .nsa("Network separation and hardening: Encryption")
        .cis("1.2.29")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0277")
        .requires(asks(list(APISERVER, "tls-cipher-suites"), noInsecureCipher()))
        .build();
  }
}
