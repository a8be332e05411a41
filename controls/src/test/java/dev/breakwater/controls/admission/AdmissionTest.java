package dev.breakwater.controls.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {
  private static String webhook(String version, String metadata, String webhook) {
    return "apiVersion: admissionregistration.k8s.io/%s\nkind: ValidatingWebhookConfiguration\n"
            .formatted(version)
        + "metadata: {name: a%s}\nwebhooks: [{name: a.example.com, %s}]"
            .formatted(metadata, webhook);
  }

  private static String onPods(String more) {
    return webhook("v1", "", "rules: [{apiGroups: [''], resources: [pods]}], " + more);
  }

  @ParameterizedTest
  @CsvSource({
    "v1, Ignore, 1",
    "v1, Fail, 0",
    "v1, ~, 0",
    "v1beta1, ~, 1",
    "v1beta1, Fail, 0",
    "v1beta1, Ignore, 1"
  })
  void readsTheDefaultsOfEachVersion(String version, String policy, int findings) {
    assertThat(
            Harness.findings(
                "validating-webhook-fails-open", webhook(version, "", "failurePolicy: " + policy)))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'objectSelector: {}' | 0",
        "'objectSelector: {matchLabels: {checked: \"true\"}}' | 1",
        "'objectSelector: {matchExpressions: [{key: skip, operator: DoesNotExist}]}' | 1",
        "'matchConditions: [{name: a, expression: \"!has(object.metadata.labels.skip)\"}]' | 1",
        "'matchConditions: [{name: a, expression: \"request.userInfo.username != 1\"}]' | 0",
      })
  void knowsWhatAuthorsOfWorkloadsCanChoose(String selector, int findings) {
    assertThat(Harness.findings("webhook-selector-bypass", onPods(selector))).hasSize(findings);
    assertThat(
            Harness.findings(
                "webhook-selector-bypass",
                webhook(
                    "v1",
                    "",
                    "rules: [{apiGroups: [example.com], resources: ['*']}], " + selector)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{matchLabels: {checked: \"true\"}}' | 'webhooks[0].namespaceSelector.matchLabels.checked'",
        "'{matchExpressions: [{key: checked, operator: Exists}]}' | 'webhooks[0].namespaceSelector.matchExpressions[0]'",
        "'{matchExpressions: [{key: env, operator: In, values: [prod]}]}' | 'webhooks[0].namespaceSelector.matchExpressions[0]'",
        "'{matchExpressions: [{key: env, operator: NotIn, values: [dev]}]}' | ",
        "'{matchExpressions: [{key: skip, operator: DoesNotExist}]}' | ",
        "'{matchLabels: {kubernetes.io/metadata.name: shop}}' | ",
        "'{}' | ",
      })
  void knowsNamespacesThatNobodyHasLabelled(String selector, String path) {
    assertThat(
            Harness.findings("webhook-opt-in-namespaces", onPods("namespaceSelector: " + selector)))
        .extracting(Finding::path)
        .isEqualTo(path == null ? java.util.List.of() : java.util.List.of(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 'service: {name: a}' | 1",
        "'' | 'service: {name: a}, caBundle: \"\"' | 1",
        "'' | 'service: {name: a}, caBundle: LS0t' | 0",
        "'' | 'url: \"https://a.example.com\"' | 0",
        "', annotations: {cert-manager.io/inject-ca-from: a/b}' | 'service: {name: a}' | 0",
        "', annotations: {service.beta.openshift.io/inject-cabundle: \"true\"}' | 'service: {name: a}' | 0",
        "', annotations: {example.com/ca: a}' | 'service: {name: a}' | 1",
      })
  void knowsWhatBringsTheCa(String metadata, String client, int findings) {
    assertThat(
            Harness.findings(
                "webhook-without-ca", webhook("v1", metadata, "clientConfig: {" + client + "}")))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "10, 0", "11, 1", "30, 1", "~, 0"})
  void limitsHowLongAWebhookMayTake(String seconds, int findings) {
    assertThat(
            Harness.findings(
                "webhook-long-timeout", webhook("v1", "", "timeoutSeconds: " + seconds)))
        .hasSize(findings);
  }

  @Test
  void keepsAuditWhereItMakesABindingDeny() {
    String binding =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\n"
            + "metadata: {name: a}\nspec: {validationActions: %s}";

    assertThat(edit(binding.formatted("[Audit]"))).isEqualTo("[\"Deny\",\"Audit\"]");
    assertThat(edit(binding.formatted("[Warn]"))).isEqualTo("[\"Deny\"]");
    assertThat(Harness.findings("admission-policy-only-warns", binding.formatted("[Deny]")))
        .isEmpty();
  }

  private static String edit(String binding) {
    Edit edit = Harness.findings("admission-policy-only-warns", binding).getFirst().edit();
    return Objects.requireNonNull(Objects.requireNonNull(edit).value());
  }

  @Test
  void looksAtConversionInBothVersionsOfDefinitions() {
    String old =
        "apiVersion: apiextensions.k8s.io/v1beta1\nkind: CustomResourceDefinition\n"
            + "metadata: {name: a}\nspec: {conversion: {webhookClientConfig: {service: {name: a}}}}";

    assertThat(Harness.findings("conversion-webhook-without-ca", old)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"validatingwebhookconfigurations, 0", "pods, 1"})
  void takesAProgramThatMayWriteWebhooksForOneThatBringsTheCa(String resource, int findings) {
    String role =
        """

        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: certgen}
        rules:
        - apiGroups: ["", admissionregistration.k8s.io]
          resources: [%s]
          resourceNames: [a]
          verbs: [get, update]
        """
            .formatted(resource);
    String webhook = webhook("v1", "", "clientConfig: {service: {name: a}}");
    assertThat(Harness.findings("webhook-without-ca", webhook + role)).hasSize(findings);
  }
}
