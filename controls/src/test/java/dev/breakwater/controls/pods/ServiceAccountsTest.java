package dev.breakwater.controls.pods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which account a pod runs as, and whether it gets its token. */
class ServiceAccountsTest {
  private static String pod(String... fields) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: web, namespace: shop}
    spec:
      containers: [{name: web}]
      %s
    """
        .formatted(String.join("\n  ", fields));
  }

  private static String account(String namespace, String name, boolean automount) {
    return """
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata: {name: %s, namespace: %s}
    automountServiceAccountToken: %s
    """
        .formatted(name, namespace, automount);
  }

  @Test
  void podDecidesBeforeItsAccount() {
    assertThat(
            Harness.findings(
                "service-account-token-automount",
                pod("automountServiceAccountToken: true") + account("shop", "default", false)))
        .extracting(Finding::message)
        .containsExactly("automountServiceAccountToken is true, must be false or not set");
    assertThat(
            Harness.findings(
                "service-account-token-automount",
                pod("automountServiceAccountToken: false") + account("shop", "default", true)))
        .isEmpty();
  }

  @Test
  void accountOfTheSameNamespaceAndNameDeclines() {
    String id = "service-account-token-automount";

    assertThat(Harness.findings(id, pod() + account("shop", "default", false))).isEmpty();
    assertThat(Harness.findings(id, pod() + account("other", "default", false))).hasSize(1);
    assertThat(Harness.findings(id, pod() + account("shop", "web", false))).hasSize(1);
    assertThat(Harness.findings(id, pod("serviceAccountName: web") + account("shop", "web", false)))
        .isEmpty();
    assertThat(Harness.findings(id, pod("serviceAccount: web") + account("shop", "web", false)))
        .as("the deprecated field names the account where the other does not")
        .isEmpty();
  }

  @Test
  void defaultAccountIsOneThatNoFieldReplaces() {
    String id = "default-service-account";

    assertThat(Harness.findings(id, pod()))
        .extracting(Finding::message)
        .containsExactly(
            "serviceAccountName is not set, must name an account of the workload's own");
    assertThat(Harness.findings(id, pod("serviceAccountName: ''"))).hasSize(1);
    assertThat(Harness.findings(id, pod("serviceAccountName: default"))).hasSize(1);
    assertThat(Harness.findings(id, pod("serviceAccountName: default-web"))).isEmpty();
    assertThat(Harness.findings(id, pod("serviceAccount: default"))).hasSize(1);
    assertThat(Harness.findings(id, pod("serviceAccount: web"))).isEmpty();
    assertThat(Harness.findings(id, pod("serviceAccount: web", "serviceAccountName: default")))
        .hasSize(1);
    assertThat(Harness.findings(id, pod("automountServiceAccountToken: false"))).isEmpty();
  }

  @Test
  void deprecatedFieldIsMovedWhereItCountsAndRemovedWhereItDoesNot() {
    String id = "deprecated-service-account-field";

    assertThat(Harness.findings(id, pod("serviceAccount: web", "serviceAccountName: web")))
        .isEmpty();
    assertThat(Harness.findings(id, pod("serviceAccount: web")))
        .extracting(f -> Objects.requireNonNull(f.edit()))
        .containsExactly(new Edit(Edit.Operation.SET, "spec.serviceAccountName", "\"web\""));
    assertThat(Harness.findings(id, pod("serviceAccount: old", "serviceAccountName: new")))
        .extracting(Finding::path, Finding::message, f -> Objects.requireNonNull(f.edit()))
        .containsExactly(
            tuple(
                "spec.serviceAccount",
                "serviceAccount is \"old\", but is ignored: serviceAccountName is \"new\"",
                new Edit(Edit.Operation.REMOVE, "spec.serviceAccount", null)));
  }

  @Test
  void onlyTheAccountCalledDefaultIsAskedToDecline() {
    String id = "default-service-account-token";

    assertThat(Harness.findings(id, account("shop", "default", true))).hasSize(1);
    assertThat(Harness.findings(id, account("shop", "default", false))).isEmpty();
    assertThat(Harness.findings(id, account("shop", "web", true))).isEmpty();
  }

  @Test
  void letStaticPodsOffWhichGetNoToken() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: kube-scheduler, namespace: kube-system%s}
        spec: {hostNetwork: true, containers: [{name: c, command: [%s]}]}
        """;
    String id = "service-account-token-automount";
    String mirrored = ", annotations: {kubernetes.io/config.mirror: x}";
    assertThat(Harness.findings(id, pod.formatted("", "kube-scheduler"))).isEmpty();
    assertThat(Harness.findings(id, pod.formatted(mirrored, "other"))).isEmpty();
    assertThat(Harness.findings(id, pod.formatted("", "other"))).hasSize(1);
  }
}
