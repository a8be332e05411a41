package dev.breakwater.graphs.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.graphs.Cluster;
import dev.breakwater.graphs.Objects;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodAdmissionTest {
  private static final Map<String, String> SHOP = Map.of("kubernetes.io/metadata.name", "shop");

  private static boolean looksAtPods(String yaml) {
    var whole = new Cluster();
    whole.addAll(Objects.cluster(yaml));
    return whole.podAdmission().looksAtPods(SHOP);
  }

  private static String webhook(String kind, String rule, String rest) {
    return """
    apiVersion: admissionregistration.k8s.io/v1
    kind: %s
    metadata: {name: w}
    webhooks: [{name: w.example.com, rules: [%s]%s}]
    """
        .formatted(kind, rule, rest);
  }

  private static final String ON_PODS =
      "{apiGroups: [\"\"], apiVersions: [v1], resources: [pods], operations: [CREATE]}";

  @Test
  void knowsWebhooksThatLookAtNewPods() {
    assertThat(looksAtPods(webhook("ValidatingWebhookConfiguration", ON_PODS, ""))).isTrue();
    String everything = "{apiGroups: ['*'], resources: ['*'], operations: ['*'], scope: '*'}";
    assertThat(looksAtPods(webhook("ValidatingWebhookConfiguration", everything, ""))).isTrue();
  }

  @Test
  void passesOverWebhooksThatMutateOrSelectOtherNamespaces() {
    assertThat(looksAtPods(webhook("MutatingWebhookConfiguration", ON_PODS, ""))).isFalse();
    String others = ", namespaceSelector: {matchLabels: {policy: strict}}";
    assertThat(looksAtPods(webhook("ValidatingWebhookConfiguration", ON_PODS, others))).isFalse();
    String all = ", namespaceSelector: {}";
    assertThat(looksAtPods(webhook("ValidatingWebhookConfiguration", ON_PODS, all))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiGroups: [\"\"], resources: [pods], operations: [CREATE], scope: Cluster}",
        "{apiGroups: [\"\"], resources: [pods], operations: [DELETE]}",
        "{apiGroups: [\"\"], resources: [pods/exec], operations: [CREATE]}",
        "{apiGroups: [cert-manager.io], resources: ['*'], operations: ['*']}"
      })
  void passesOverWebhooksThatDoNotLookAtNewPods(String rule) {
    assertThat(looksAtPods(webhook("ValidatingWebhookConfiguration", rule, ""))).isFalse();
  }

  private static String policy(String actions) {
    return """
    apiVersion: admissionregistration.k8s.io/v1
    kind: ValidatingAdmissionPolicy
    metadata: {name: p}
    spec: {matchConstraints: {resourceRules: [%s]}}
    ---
    apiVersion: admissionregistration.k8s.io/v1
    kind: ValidatingAdmissionPolicyBinding
    metadata: {name: b}
    spec: {policyName: p, validationActions: [%s]}
    """
        .formatted(ON_PODS, actions);
  }

  @Test
  void knowsAdmissionPoliciesThatAreBoundToRefuse() {
    assertThat(looksAtPods(policy("Deny, Audit"))).isTrue();
    assertThat(looksAtPods(policy("Warn"))).isFalse();
    assertThat(looksAtPods(policy("Deny").replace("policyName: p", "policyName: q"))).isFalse();
  }

  @Test
  void knowsTheDefaultLevelOfTheApiServer() {
    String configuration =
        """
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins:
          - name: PodSecurity
            configuration:
              apiVersion: pod-security.admission.config.k8s.io/v1
              kind: PodSecurityConfiguration
              defaults: {enforce: baseline}
              exemptions: {namespaces: [free]}
        """;
    PodAdmission admission = Objects.cluster(configuration).podAdmission();
    assertThat(admission.enforcesByDefault("shop")).isTrue();
    assertThat(admission.enforcesByDefault("free")).isFalse();
    assertThat(
            Objects.cluster(configuration.replace("baseline", "privileged"))
                .podAdmission()
                .enforcesByDefault("shop"))
        .isFalse();
  }
}
