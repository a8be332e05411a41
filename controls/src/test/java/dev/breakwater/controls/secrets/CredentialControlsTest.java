package dev.breakwater.controls.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Position;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialControlsTest {
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
            .filter(c -> c.id().startsWith("credential-in-"))
            .toList();
    return Harness.findings(controls, Harness.NEWEST, Parameters.DEFAULT, objects);
  }

  private static String pod(String container) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n    - name: a\n"
        + container.indent(6);
  }

  private static String configMap(String data) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n" + data.indent(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DB_PASSWORD | hunter2 | true",
        "DB_PASSWORD | '12345678' | true",
        "DB_PASSWORD | correct horse battery | true",
        "DB_PASSWORD | $(OTHER) | false",
        "DB_PASSWORD | /run/secrets/password | false",
        "PWD | /srv/app | false",
        "ALLOW_EMPTY_PASSWORD | 'yes' | false",
        "API_KEY | Hello from the environment | true",
        "API_TOKEN | prometheus-k8s-token | false",
        "ETCD_TOKEN | INSERT_ETCD_TOKEN | false",
        "TLS_SECRET | web-tls | false",
        "SESSION_SECRET | q8Zx7Qr2LmT4 | true",
        "MAX_TOKENS | 4096 | false",
        "APP_MODE | production | false",
      })
  void judgesVariablesByNameAndValue(String name, String value, boolean fails) {
    String yaml = pod("env: [{name: " + name + ", value: \"" + value.replace("'", "") + "\"}]");
    assertThat(findings(yaml).isEmpty()).as(name).isEqualTo(!fails);
  }

  @Test
  void readsFlagsWithTheirValueInTheNextWord() {
    String yaml = pod("args: [--user, admin, --password, hunter2, --token, --verbose]");
    assertThat(findings(yaml))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.path()).isEqualTo("spec.containers[0].args[3]");
          assertThat(f.message()).isEqualTo("--password is given its value on the command line");
        });
  }

  @Test
  void readsScriptsInCommandLines() {
    String yaml =
        pod(
            """
            command:
              - sh
              - -c
              - |
                set -e
                mysql --password=hunter2 -e 'select 1'
            """);
    assertThat(findings(yaml))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.path()).isEqualTo("spec.containers[0].command[2]");
          assertThat(Position.line(f.start())).isEqualTo(12);
          assertThat(f.snippet()).isEqualTo("password");
        });
  }

  @Test
  void readsTheCommandsOfProbesAndHooks() {
    String yaml =
        pod(
            """
            livenessProbe: {exec: {command: [mysqladmin, ping, --password=hunter2]}}
            lifecycle: {preStop: {exec: {command: [redis-cli, --pass, "--password", hunter2]}}}
            """);
    assertThat(findings(yaml))
        .extracting(Finding::path)
        .containsExactly(
            "spec.containers[0].livenessProbe.exec.command[2]",
            "spec.containers[0].lifecycle.preStop.exec.command[3]");
  }

  @Test
  void pointsIntoTheFilesOfAConfigMap() {
    String yaml =
        configMap(
            """
            app.properties: |

              db.user=web
                db.password=hunter2
            app.json: '{"password": "hunter2"}'
            password: hunter2
            """);
    assertThat(findings(yaml))
        .extracting(
            Finding::path,
            f -> Position.line(f.start()) + ":" + Position.column(f.start()),
            Finding::snippet)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("data[app.properties]", "8:7", "      db.password"),
            org.assertj.core.groups.Tuple.tuple("data[app.json]", "9:16", "password"),
            org.assertj.core.groups.Tuple.tuple("data.password", "10:3", "  password:"));
  }

  @Test
  void neverTellsTheValue() {
    long seed = 4711;
    var random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String secret =
          CredentialScannerTest.random(
              12 + random.nextInt(30), CredentialScannerTest.ALPHANUMERIC, random.nextLong());
      String token =
          "gh"
              + "p_"
              + CredentialScannerTest.random(
                  36, CredentialScannerTest.ALPHANUMERIC, random.nextLong());
      String yaml = manifest(secret, token);
      List<Finding> findings = findings(yaml);
      assertThat(findings).as("seed %d", seed).hasSize(16);
      assertThat(findings)
          .allSatisfy(f ->
              assertThat(f.message() + " " + f.path() + " " + f.snippet() + " " + f.edit())
                  .doesNotContain(secret)
                  .doesNotContain(token)
                  .doesNotContain(token.substring(4))
                  .doesNotContain(secret.substring(0, 6)));
    }
  }

  private static String manifest(String secret, String token) {
    return pod(
            """
            env:
              - name: DB_PASSWORD
                value: %1$s
              - {name: DB_PASSWORD, value: "%1$s"}
              - {value: %1$s, name: DB_PASSWORD}
              - name: DB_URL
                value: "postgres://web:%1$s@db/shop"
              - name: NOTE
                value: %2$s
              - name: NOTES
                value: >-
                  one
                  %2$s
            args:
              - --db-password=%1$s
              - "--db-password=%1$s"
              - --db-password
              - %1$s
              - %2$s
              - "curl https://%2$s:x-oauth@example.com"
            """
                .formatted(secret, token))
        + "---\n"
        + configMap(
            """
            password: %1$s
            a.properties: |
              password=%1$s
              url=amqp://web:%1$s@mq
            b.json: "{\\"password\\":\\"%1$s\\"}"
            c.txt: >
              password=%1$s
            """
                .formatted(secret));
  }
}
