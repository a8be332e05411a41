package dev.breakwater.controls.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.kube.KubeObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensInObjectsTest {
  private static final String TOKEN =
      "gh" + "p_" + CredentialScannerTest.random(36, CredentialScannerTest.ALPHANUMERIC, 3);
  private static final String KEY =
      "-----BEGIN "
          + "EC PRIVATE KEY-----\n"
          + CredentialScannerTest.random(64, CredentialScannerTest.ALPHANUMERIC, 4);

  private static List<Finding> findings(String yaml) {
    String[] lines = yaml.split("\n", -1);
    List<KubeObject> objects =
        Harness.objects(yaml, "test.yaml").stream()
            .map(o ->
                new KubeObject(
                    o.resource(),
                    o.root(),
                    o.pod(),
                    n -> n >= 1 && n <= lines.length ? lines[n - 1] : null))
            .toList();
    var controls =
        Catalogue.load().controls().stream()
            .filter(c -> c.id().endsWith("-in-object") && !c.id().startsWith("kubeconfig"))
            .toList();
    return Harness.findings(controls, Harness.NEWEST, Parameters.DEFAULT, objects);
  }

  private static String object(String apiVersion, String kind, String rest) {
    return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: a}\n" + rest;
  }

  @Test
  void findsTokensOfAnyKindOfObjectAtAnyDepth() {
    List<Finding> findings =
        findings(
            object(
                "example.com/v1",
                "Anything",
                "spec:\n  list:\n    - [{deep: \"see "
                    + TOKEN
                    + "\"}]\n  key: |\n"
                    + KEY.indent(4)));

    assertThat(findings)
        .extracting(Finding::control, Finding::path, Finding::message)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "credential-in-object", "spec.list[0][0].deep", "holds a GitHub token"),
            org.assertj.core.groups.Tuple.tuple(
                "private-key-in-object", "spec.key", "holds a private key"));
    assertThat(findings)
        .allSatisfy(f ->
            assertThat(f.message() + f.path() + f.snippet())
                .doesNotContain(TOKEN.substring(4, 12))
                .doesNotContain(KEY.substring(40, 50)));
  }

  @Test
  void findsTokensInAnnotationsOfWorkloads() {
    assertThat(
            findings(
                "apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: {note: "
                    + TOKEN
                    + "}}\nspec: {containers: [{name: a, env: [{name: A, value: "
                    + TOKEN
                    + "}], args: ["
                    + TOKEN
                    + "]}]}"))
        .extracting(Finding::path)
        .containsExactly("metadata.annotations.note");
  }

  @Test
  void leavesToOtherControlsWhatTheyLookAt() {
    assertThat(findings(object("v1", "ConfigMap", "data: {a: " + TOKEN + "}"))).isEmpty();
    assertThat(findings(object("v1", "Secret", "stringData: {a: " + TOKEN + "}"))).isEmpty();
    assertThat(findings(object("v1", "Config", "users: [{user: {token: " + TOKEN + "}}]")))
        .isEmpty();
    assertThat(
            findings(
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  annotations:\n"
                    + "    kubectl.kubernetes.io/last-applied-configuration: "
                    + TOKEN))
        .isEmpty();
  }

  @Test
  void findsEncodedKeysInTheBinaryDataOfConfigMaps() {
    assertThat(
            findings(
                object(
                    "v1",
                    "ConfigMap",
                    "binaryData: {a: LS0tLS1CRUdJTiB"
                        + "FQyBQUklWQVRF"
                        + CredentialScannerTest.random(60, CredentialScannerTest.ALPHANUMERIC, 9)
                        + "}")))
        .extracting(Finding::control)
        .containsExactly("private-key-in-object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIAIOSFODNN7EXAMPLE",
        "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY----- ... -----END PRIVATE KEY-----",
        "-----BEGIN CERTIFICATE-----",
        "Bearer authentication is described elsewhere",
        "registry.example.com/shop/cart@sha256:0123456789abcdef0123456789abcdef",
      })
  void takesExamplesForExamples(String text) {
    assertThat(findings(object("example.com/v1", "Anything", "spec: {a: \"" + text + "\"}")))
        .isEmpty();
  }
}
