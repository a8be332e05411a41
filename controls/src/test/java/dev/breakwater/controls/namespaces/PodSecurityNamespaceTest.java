package dev.breakwater.controls.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodSecurityNamespaceTest {
  private static final String ENFORCE = "pod-security.kubernetes.io/enforce";

  private static final String WEBHOOK =
      """

      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata: {name: policies}
      webhooks:
        - name: policies.example.com
          rules: [{apiGroups: [""], resources: [pods], operations: [CREATE]}]
      """;

  private static String namespace(String name, String labels) {
    return "{apiVersion: v1, kind: Namespace, metadata: {name: %s, labels: {%s}}}"
        .formatted(name, labels);
  }

  private static List<String> messages(String control, String labels) {
    return Harness.findings(control, namespace("shop", labels)).stream()
        .map(Finding::message)
        .toList();
  }

  @Test
  void tellsANamespaceWithoutLevelAtItsLabels() {
    assertThat(
            Harness.findings(
                "pod-security-level-missing",
                namespace("shop", "pod-security.kubernetes.io/warn: baseline")))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.path()).isEqualTo("metadata.labels[" + ENFORCE + "]");
          assertThat(f.message()).isEqualTo(ENFORCE + " is not set");
          assertThat(f.outcome()).isEqualTo(Outcome.FAIL);
        });
    String unlabelled = "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}";
    assertThat(Harness.findings("pod-security-level-missing", unlabelled)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kube-system", "kube-public", "kube-node-lease"})
  void leavesKubernetesItsOwnNamespaces(String name) {
    assertThat(Harness.findings("pod-security-level-missing", namespace(name, ""))).isEmpty();
    assertThat(
            Harness.findings(
                "pod-security-level-privileged", namespace(name, ENFORCE + ": privileged")))
        .isEmpty();
  }

  @Test
  void tellsEachLevelByOneControlAlone() {
    assertThat(messages("pod-security-level-missing", ENFORCE + ": privileged")).isEmpty();
    assertThat(messages("pod-security-level-baseline", ENFORCE + ": privileged")).isEmpty();
    assertThat(messages("pod-security-level-privileged", ENFORCE + ": privileged"))
        .containsExactly(ENFORCE + " is \"privileged\", must be one of restricted, baseline");
    assertThat(messages("pod-security-level-privileged", ENFORCE + ": baseline")).isEmpty();
    assertThat(messages("pod-security-level-baseline", ENFORCE + ": baseline"))
        .containsExactly(ENFORCE + " is \"baseline\", must be restricted");
    assertThat(messages("pod-security-level-privileged", "")).isEmpty();
    assertThat(messages("pod-security-level-baseline", "")).isEmpty();
  }

  @Test
  void givesNoVerdictBesideAWebhookThatDecidesOnPods() {
    assertThat(Harness.findings("pod-security-level-missing", namespace("shop", "") + WEBHOOK))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.outcome()).isEqualTo(Outcome.UNKNOWN);
          assertThat(f.message()).contains("is not set", "webhook");
        });
  }

  @Test
  void takesTheDefaultLevelOfTheApiServerForAMissingOneAndForNoOther() {
    String defaults =
        """

        ---
        apiVersion: pod-security.admission.config.k8s.io/v1
        kind: PodSecurityConfiguration
        defaults: {enforce: restricted}
        """;
    assertThat(Harness.findings("pod-security-level-missing", namespace("shop", "") + defaults))
        .isEmpty();
    assertThat(
            Harness.findings(
                "pod-security-level-privileged",
                namespace("shop", ENFORCE + ": privileged") + defaults))
        .hasSize(1);
  }

  @Test
  void asksForAVersionOnlyOfALevelThatKeepsSomethingOut() {
    String control = "pod-security-version-unpinned";
    assertThat(messages(control, ENFORCE + ": baseline")).hasSize(1);
    assertThat(messages(control, ENFORCE + ": restricted, " + ENFORCE + "-version: latest"))
        .hasSize(1);
    assertThat(messages(control, ENFORCE + ": restricted, " + ENFORCE + "-version: v1.30"))
        .isEmpty();
    assertThat(messages(control, ENFORCE + ": privileged")).isEmpty();
    assertThat(messages(control, "")).isEmpty();
  }

  @Test
  void asksForAReportOnlyOfBaseline() {
    String control = "pod-security-audit-missing";
    assertThat(messages(control, ENFORCE + ": baseline")).hasSize(1);
    assertThat(
            messages(control, ENFORCE + ": baseline, pod-security.kubernetes.io/warn: restricted"))
        .isEmpty();
    assertThat(messages(control, ENFORCE + ": restricted")).isEmpty();
    assertThat(messages(control, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pod-security.kubernetes.io/enfroce, pod-security.kubernetes.io/enforce",
    "pod-security.kubernetes.io/enforced, pod-security.kubernetes.io/enforce",
    "pod-security.kubernetes.io/enforce_version, pod-security.kubernetes.io/enforce-version",
    "pod-security.kubernets.io/enforce, pod-security.kubernetes.io/enforce",
    "podsecurity.kubernetes.io/warn, pod-security.kubernetes.io/warn",
    "pod-security.k8s.io/audit-version, pod-security.kubernetes.io/audit-version",
  })
  void saysWhichLabelWasMeant(String written, String meant) {
    assertThat(messages("pod-security-label-invalid", written + ": restricted"))
        .containsExactly("label is not known to admission: did you mean " + meant + "?");
  }

  @Test
  void knowsThatWhatKubernetesKeepsForItselfIsNobodyElses() {
    assertThat(messages("pod-security-label-invalid", "pod-security.kubernetes.io/owner: me"))
        .containsExactly("label is not known to admission");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pod-security.example.com/enforce",
        "pod-security.kyverno.io/enforce",
        "security.kubernetes.io/enforce",
        "security.openshift.io/scc.podSecurityLabelSync",
        "pods.example.com/warn",
        "podsecurity",
        "app.kubernetes.io/part-of",
        "kubernetes.io/metadata.name"
      })
  void leavesLabelsOfOthersAlone(String label) {
    assertThat(messages("pod-security-label-invalid", label + ": anything")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "enforce, Restricted, '\"Restricted\" is no level: did you mean \"restricted\"?'",
    "audit, none, '\"none\" is no level, must be privileged, baseline or restricted'",
    "warn, true, 'true is no level, must be privileged, baseline or restricted'",
    "enforce-version, 1.25, '1.25 is no version, must be \"latest\" or of the form \"v1.36\"'",
    "warn-version, v1.05, '\"v1.05\" is no version, must be \"latest\" or of the form \"v1.36\"'",
    "warn-version, v1, '\"v1\" is no version, must be \"latest\" or of the form \"v1.36\"'"
  })
  void tellsValuesThatTheApiServerRefuses(String label, String value, String message) {
    assertThat(
            messages(
                "pod-security-label-invalid", "pod-security.kubernetes.io/" + label + ": " + value))
        .containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "v1.0", "v1.9", "v1.36", "v1.100"})
  void acceptsVersions(String version) {
    assertThat(messages("pod-security-label-invalid", ENFORCE + "-version: " + version)).isEmpty();
  }
}
