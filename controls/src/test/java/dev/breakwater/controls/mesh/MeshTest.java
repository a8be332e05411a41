package dev.breakwater.controls.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshTest {
  private static String object(String apiVersion, String kind, String spec) {
    return "apiVersion: %s\nkind: %s\nmetadata: {name: a}\nspec: %s"
        .formatted(apiVersion, kind, spec);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{mtls: {mode: STRICT}}' | ",
        "'{mtls: {mode: PERMISSIVE}}' | FAIL",
        "'{mtls: {mode: DISABLE}}' | FAIL",
        "'{mtls: {mode: UNSET}}' | UNKNOWN",
        "'{mtls: {}}' | UNKNOWN",
        "'{}' | UNKNOWN",
        "'{mtls: {mode: STRICT}, portLevelMtls: {8080: {mode: UNSET}}}' | ",
        "'{mtls: {mode: STRICT}, portLevelMtls: {8080: {mode: DISABLE}}}' | FAIL",
      })
  void asksForMutualTls(String spec, Outcome outcome) {
    assertThat(
            Harness.findings(
                "peer-authentication-not-strict",
                object("security.istio.io/v1beta1", "PeerAuthentication", spec)))
        .extracting(Finding::outcome)
        .isEqualTo(outcome == null ? List.of() : List.of(outcome));
  }

  @Test
  void looksAtEveryPolicyOfADestination() {
    String tls = "tls: {mode: DISABLE, insecureSkipVerify: true}";
    String policy = "{%1$s, portLevelSettings: [{port: {number: 80}, %1$s}]}".formatted(tls);
    String rule =
        object(
            "networking.istio.io/v1",
            "DestinationRule",
            "{trafficPolicy: %1$s, subsets: [{name: v1, trafficPolicy: %1$s}]}".formatted(policy));

    for (String id : List.of("destination-rule-without-tls", "destination-rule-unverified-tls")) {
      assertThat(Harness.findings(id, rule)).hasSize(4);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ingressgateway | HTTP | '' | 1",
        "ingressgateway | http2 | '' | 1",
        "ingressgateway | HTTP | 'tls: {httpsRedirect: true}' | 0",
        "ingressgateway | HTTP | 'tls: {httpsRedirect: false}' | 1",
        "ingressgateway | HTTPS | 'tls: {mode: SIMPLE}' | 0",
        "ingressgateway | TCP | '' | 0",
        "egressgateway | HTTP | '' | 0",
        "eastwestgateway | HTTP | '' | 0",
      })
  void asksGatewaysForTls(String selector, String protocol, String tls, int findings) {
    assertThat(
            Harness.findings(
                "istio-gateway-plain-http",
                object(
                    "networking.istio.io/v1",
                    "Gateway",
                    "{selector: {istio: %s}, servers: [{port: {number: 80, protocol: %s}%s}]}"
                        .formatted(selector, protocol, tls.isEmpty() ? "" : ", " + tls))))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{rules: [{}]}' | 1",
        "'{action: ALLOW, rules: [{from: [{}]}, {}]}' | 1",
        "'{action: DENY, rules: [{}]}' | 0",
        "'{action: ALLOW, rules: []}' | 0",
        "'{}' | 0",
        "'{rules: [{to: [{operation: {methods: [GET]}}]}]}' | 0",
      })
  void findsRulesThatAllowEverything(String spec, int findings) {
    assertThat(
            Harness.findings(
                "authorization-policy-allows-all",
                object("security.istio.io/v1", "AuthorizationPolicy", spec)))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{privateKey: {algorithm: RSA, size: 1024}}' | certificate-weak-key | 1",
        "'{privateKey: {size: 2047}}' | certificate-weak-key | 1",
        "'{privateKey: {size: 2048}}' | certificate-weak-key | 0",
        "'{privateKey: {algorithm: ECDSA, size: 256}}' | certificate-weak-key | 0",
        "'{privateKey: {algorithm: ECDSA, size: 224}}' | certificate-weak-key | 1",
        "'{privateKey: {algorithm: Ed25519}}' | certificate-weak-key | 0",
        "'{keyAlgorithm: rsa, keySize: 1024}' | certificate-weak-key | 1",
        "'{keyAlgorithm: ecdsa, keySize: 256}' | certificate-weak-key | 0",
        "'{duration: 9552h}' | certificate-long-life | 0",
        "'{duration: 9552h0m1s}' | certificate-long-life | 1",
        "'{duration: 87600h, isCA: true}' | certificate-long-life | 0",
        "'{duration: 175200h, isCA: true}' | certificate-long-life | 1",
        "'{duration: 175200h, isCA: false}' | certificate-long-life | 1",
        "'{}' | certificate-long-life | 0",
      })
  void measuresCertificates(String spec, String id, int findings) {
    assertThat(Harness.findings(id, object("cert-manager.io/v1", "Certificate", spec)))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cilium-config | '{enable-wireguard: \"true\"}' | 0",
        "cilium-config | '{enable-ipsec: \"true\"}' | 0",
        "cilium-config | '{enable-ipsec: \"false\"}' | 1",
        "cilium-config | '{}' | 1",
        "other | '{}' | 0",
      })
  void asksCiliumForEncryption(String name, String data, int findings) {
    assertThat(
            Harness.findings(
                "cilium-without-encryption",
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\ndata: %s"
                    .formatted(name, data)))
        .hasSize(findings);
  }
}
