package dev.breakwater.controls.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamespaceQuotasTest {
  private static final String DECLARED =
      "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}\n---\n";
  private static final String POD =
      "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: shop}, spec: {containers: []}}\n";

  @ParameterizedTest
  @ValueSource(strings = {"limit-range-missing", "resource-quota-missing"})
  void failsADeclaredNamespaceOnceAtItsName(String control) {
    assertThat(Harness.findings(control, POD + "---\n" + DECLARED))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.resource().id().kind()).isEqualTo("Namespace");
          assertThat(f.path()).isEqualTo("metadata.name");
          assertThat(f.outcome()).isEqualTo(Outcome.FAIL);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit-range-missing", "resource-quota-missing"})
  void cannotSayOfANamespaceThatIsOnlyUsed(String control) {
    assertThat(Harness.findings(control, POD))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.outcome()).isEqualTo(Outcome.UNKNOWN);
          assertThat(f.message()).contains("nor is the namespace itself");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit-range-missing", "resource-quota-missing"})
  void leavesKubernetesItsOwnNamespaces(String control) {
    assertThat(Harness.findings(control, DECLARED.replace("shop", "kube-system"))).isEmpty();
  }

  @Test
  void findsTheBoundWhereverItStandsInTheInput() {
    String quota =
        "---\n{apiVersion: v1, kind: ResourceQuota, metadata: {name: q, namespace: shop},"
            + " spec: {hard: {pods: 5}}}";
    assertThat(Harness.findings("resource-quota-missing", DECLARED + POD + quota)).isEmpty();
    assertThat(
            Harness.findings("resource-quota-missing", DECLARED + quota.replace("shop", "other")))
        .hasSize(1);
  }

  private static String limitRange(String spec) {
    return "{apiVersion: v1, kind: LimitRange, metadata: {name: l}, spec: {" + spec + "}}";
  }

  @Test
  void saysWhyALimitRangeHasNoEffect() {
    String control = "limit-range-without-effect";
    assertThat(Harness.findings(control, limitRange("limits: []")))
        .extracting(Finding::message)
        .containsExactly("limits has no item");
    assertThat(Harness.findings(control, limitRange(""))).hasSize(1);
    assertThat(Harness.findings(control, limitRange("limits: [{type: Container, min: {cpu: 1}}]")))
        .extracting(Finding::message)
        .containsExactly(
            "no item of limits sets max, default, defaultRequest or maxLimitRequestRatio");
    assertThat(
            Harness.findings(
                control,
                limitRange("limits: [{type: PersistentVolumeClaim, max: {storage: 1Gi}}]")))
        .isEmpty();
  }

  @Test
  void findsAQuotaWithoutSpecWithoutEffect() {
    String quota = "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}}";
    assertThat(Harness.findings("resource-quota-without-effect", quota)).hasSize(1);
  }
}
