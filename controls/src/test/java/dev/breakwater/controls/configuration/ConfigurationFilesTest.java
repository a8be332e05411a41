package dev.breakwater.controls.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFilesTest {
  private static String file(String kind, String rest) {
    return "apiVersion: apiserver.config.k8s.io/v1beta1\nkind: " + kind + "\n" + rest;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{enabled: true}' | anonymous.enabled",
        "'{enabled: true, conditions: []}' | anonymous.enabled",
        "'{enabled: true, conditions: [{path: /livez}, {path: /readyz/etcd}]}' | ",
        "'{enabled: true, conditions: [{path: /livez}, {path: /api}]}' | 'anonymous.conditions[1].path'",
        "'{enabled: true, conditions: [{path: /livezz}]}' | 'anonymous.conditions[0].path'",
        "'{enabled: false}' | ",
        "'~' | ",
      })
  void letsAnonymousCallersAskForHealthAlone(String anonymous, String path) {
    assertThat(
            Harness.findings(
                "anonymous-authentication-unconditional",
                file("AuthenticationConfiguration", "anonymous: " + anonymous)))
        .extracting(Finding::path)
        .isEqualTo(path == null ? java.util.List.of() : java.util.List.of(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'username: {claim: sub, prefix: \"\"}' | 1",
        "'username: {claim: sub, prefix: \"\"}, groups: {claim: groups, prefix: \"\"}' | 2",
        "'username: {claim: sub, prefix: \"oidc:\"}, groups: {claim: groups, prefix: \"-\"}' | 0",
        "'username: {expression: claims.sub}' | 0",
      })
  void keepsIssuersFromNamesOfTheSystem(String mappings, int findings) {
    String jwt = "jwt: [{issuer: {url: 'https://a'}, claimMappings: {" + mappings + "}%s}]";
    String rules =
        ", userValidationRules: [{expression: \"!user.username.startsWith('system:')\"}]";

    assertThat(
            Harness.findings(
                "jwt-claim-without-prefix", file("AuthenticationConfiguration", jwt.formatted(""))))
        .hasSize(findings);
    assertThat(
            Harness.findings(
                "jwt-claim-without-prefix",
                file("AuthenticationConfiguration", jwt.formatted(rules))))
        .isEmpty();
  }

  @Test
  void readsPodSecurityDefaultsAloneAndWithinThePlugins() {
    String alone =
        "apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\n";
    String other = "plugins: [{name: Other, configuration: {defaults: {enforce: privileged}}}]";

    assertThat(
            Harness.findings(
                "pod-security-default-privileged", alone + "defaults: {audit: baseline}"))
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "defaults.enforce", "enforce is not set, must be one of baseline, restricted"));
    assertThat(
            Harness.findings(
                "pod-security-default-privileged",
                file(
                    "AdmissionConfiguration",
                    "plugins: [{name: PodSecurity, configuration: {defaults: {enforce: privileged}}}]")))
        .extracting(Finding::path)
        .containsExactly("plugins[0].configuration.defaults.enforce");
    assertThat(
            Harness.findings(
                "pod-security-default-privileged", file("AdmissionConfiguration", other)))
        .isEmpty();
    assertThat(
            Harness.findings(
                "pod-security-default-privileged",
                file("AdmissionConfiguration", "plugins: [{name: PodSecurity, path: ps.yaml}]")))
        .isEmpty();
  }

  @Test
  void exemptsTheNamespacesOfTheSystemAlone() {
    assertThat(
            Harness.findings(
                "pod-security-broad-exemption",
                """
                apiVersion: pod-security.admission.config.k8s.io/v1
                kind: PodSecurityConfiguration
                exemptions:
                  usernames: [admin]
                  runtimeClasses: [gvisor]
                  namespaces: [kube-system, gatekeeper-system, openshift-dns, default]
                """))
        .extracting(Finding::path)
        .containsExactly(
            "exemptions.usernames[0]", "exemptions.runtimeClasses[0]", "exemptions.namespaces[3]");
  }

  @ParameterizedTest
  @CsvSource({"5m, 0", "300s, 0", "5m1s, 1", "1h, 1", "soon, 0"})
  void limitsHowLongAnAuthorizationIsRemembered(String ttl, int findings) {
    assertThat(
            Harness.findings(
                "authorization-webhook-long-cache",
                file(
                    "AuthorizationConfiguration",
                    "authorizers: [{type: Webhook, webhook: {authorizedTTL: " + ttl + "}}]")))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'exec: {command: /usr/bin/kubelogin}' | ",
        "'exec: {command: aws}' | UNKNOWN",
        "'exec: {command: ./login}' | FAIL",
        "'exec: {command: bin/login}' | FAIL",
        "'exec: {command: ..\\login.exe}' | FAIL",
        "'exec: {command: C:\\bin\\login.exe}' | ",
        "'auth-provider: {name: gcp}' | FAIL",
        "'tokenFile: /run/token' | ",
      })
  void tellsForeignProgramsFromThoseOfTheUser(String user, Outcome outcome) {
    assertThat(
            Harness.findings(
                "kubeconfig-plugin",
                "apiVersion: v1\nkind: Config\nusers: [{name: a, user: {" + user + "}}]"))
        .extracting(Finding::outcome)
        .isEqualTo(outcome == null ? java.util.List.of() : java.util.List.of(outcome));
  }

  @ParameterizedTest
  @CsvSource({
    "http://shop.example.com, 1",
    "HTTP://10.0.0.1:8080, 1",
    "http://localhost.example.com, 0",
    "http://localhost:8001, 0",
    "http://127.0.0.1:8001, 0",
    "http://[::1]:8001, 0",
    "https://shop.example.com, 0",
  })
  void letsAProxyOfTheSameMachineDoWithoutTls(String server, int findings) {
    assertThat(
            Harness.findings(
                "kubeconfig-http-server",
                "apiVersion: v1\nkind: Config\nclusters: [{name: a, cluster: {server: \""
                    + server
                    + "\"}}]"))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "kubeconfig-password, password",
    "kubeconfig-static-token, token",
    "kubeconfig-embedded-key, client-key-data"
  })
  void findsCredentialsAndNeverTellsThem(String id, String field) {
    String config = "apiVersion: v1\nkind: Config\nusers: [{name: a, user: {%s: \"%s\"}}]";
    String secret = "cXVpdGUgYSBzZWNyZXQ";

    assertThat(Harness.findings(id, config.formatted(field, secret)))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.path()).isEqualTo("users[0].user." + field);
          assertThat(f.message() + f.snippet() + f.edit()).doesNotContain(secret);
          assertThat(f.end() - f.start()).isEqualTo(field.length());
        });
    for (String placeholder :
        new String[] {"", "REDACTED", "DATA+OMITTED", "${TOKEN}", "<token>"}) {
      assertThat(Harness.findings(id, config.formatted(field, placeholder))).isEmpty();
    }
  }
}
