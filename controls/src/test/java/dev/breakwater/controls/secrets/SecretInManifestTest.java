package dev.breakwater.controls.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretInManifestTest {
  private static final String ID = "secret-in-manifest";

  private static String secret(String rest) {
    return "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n" + rest;
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "password | hunter2 | true",
        "password | '' | false",
        "password | ${DB_PASSWORD} | false",
        "password | '{{ .Values.password }}' | false",
        "password | <password> | false",
        "password | CHANGE_ME | false",
        "password | changeme | false",
        "password | your-password | false",
        "password | PASSWORD_GOES_HERE | false",
        "password | xxxxxxxx | false",
        "password | 'ENC[AES256_GCM,data:Zm9v,type:str]' | false",
        "password_in | mpass | true",
        "username | admin | false",
        "accountname | k8stest | false",
        "key | mypassword | true",
        "api-token | 9f8Zk2LmQ7rT | true",
        "url | https://api.example.com/v1 | false",
        "url | postgres://web:hunter2@db/shop | true",
        "host | db.shop.svc | false",
        "message | hello world | false",
        "session | q8Zx7Qr2LmT4vW9y | true",
        "replicas | 3 | false",
        "config.yaml | 'timeout: 5m' | false",
        "auth.json | '{\"auths\": {\"r.example.com\": {\"auth\": \"d2ViOmh1bnRlcjI=\"}}}' | true",
        "auth.json | '{\"auths\": {}}' | false",
      })
  void tellsSecretsFromWhatGoesWithThem(String key, String value, boolean fails) {
    String plain = secret("stringData: {" + quoted(key) + ": " + quoted(value) + "}");
    String base64 = secret("data: {" + quoted(key) + ": " + quoted(encoded(value)) + "}");

    assertThat(Harness.findings(ID, plain).isEmpty()).as("stringData").isEqualTo(!fails);
    assertThat(Harness.findings(ID, base64).isEmpty()).as("data").isEqualTo(!fails);
  }

  @Test
  void readsFilesWithinASecret() {
    assertThat(Harness.findings(ID, secret("stringData:\n  a.ini: |\n    [a]\n    tz = UTC\n")))
        .isEmpty();
    assertThat(
            Harness.findings(
                ID, secret("stringData:\n  a.ini: |\n    [a]\n    password = hunter2\n")))
        .hasSize(1);
  }

  @Test
  void takesCertificatesForPublicAndKeysForSecret() {
    String certificate = "-----BEGIN CERTIFICATE-----\n" + "MIIB".repeat(40) + "\n";
    String key = "-----BEGIN " + "PRIVATE KEY-----\n" + "MIIE".repeat(40) + "\n";

    assertThat(Harness.findings(ID, secret("data: {tls.crt: " + encoded(certificate) + "}")))
        .isEmpty();
    assertThat(
            Harness.findings(
                ID,
                secret(
                    "data: {tls.crt: "
                        + encoded(certificate)
                        + ", tls.key: "
                        + encoded(key)
                        + "}")))
        .extracting(Finding::message)
        .containsExactly("the value of tls.key is in the manifest");
  }

  @Test
  void takesWhatIsNoBase64ForATemplate() {
    assertThat(Harness.findings(ID, secret("data: {password: base64-of-password}"))).isEmpty();
    assertThat(Harness.findings(ID, secret("data: {password: not_base64}"))).isEmpty();
  }

  @Test
  void takesRandomBytesForAKey() {
    byte[] bytes = new byte[32];
    new java.util.Random(7).nextBytes(bytes);
    String base64 = Base64.getEncoder().encodeToString(bytes);

    assertThat(Harness.findings(ID, secret("data: {gossip-key: " + base64 + "}"))).hasSize(1);
    assertThat(Harness.findings(ID, secret("data: {logo.png: " + base64 + "}"))).isEmpty();
  }

  @Test
  void leavesTheReleasesOfHelmAlone() {
    assertThat(
            Harness.findings(
                ID, secret("type: helm.sh/release.v1\ndata: {release: SDRzSUFBQUFBQUFD}")))
        .isEmpty();
  }

  @Test
  void tellsKeysAndNeverValues() {
    List<Finding> findings =
        Harness.findings(
            ID,
            secret(
                "stringData: {password: hunter2, a-token: q8Zx7Qr2LmT4, b-key: q8Zx7Qr2Lm,"
                    + " c-secret: q8Zx7Qr2Lm, user: web}"));

    assertThat(findings)
        .singleElement()
        .satisfies(f -> {
          assertThat(f.path()).isEqualTo("stringData");
          assertThat(f.message())
              .isEqualTo("the value of password, a-token, b-key and 1 more are in the manifest");
        });
  }

  @Test
  void findsKubeconfigsWithCredentialsInOtherObjects() {
    String config =
        "{kind: Config, clusters: [], users: [{name: a, user: {%s}}]}".formatted("token: q8Zx7Q");
    String harmless =
        "{kind: Config, clusters: [], users: [{name: a, user: {%s}}]}".formatted("tokenFile: /a");

    for (String text : List.of(config, harmless)) {
      int count = text.equals(config) ? 1 : 0;
      assertThat(
              Harness.findings(
                  "kubeconfig-in-object",
                  "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: "
                      + quoted(text)
                      + "}"))
          .hasSize(count);
      assertThat(
              Harness.findings(
                  "kubeconfig-in-object", secret("data: {a: " + quoted(encoded(text)) + "}")))
          .hasSize(count);
    }
  }
}
