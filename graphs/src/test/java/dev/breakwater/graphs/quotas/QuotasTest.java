package dev.breakwater.graphs.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.graphs.Cluster;
import dev.breakwater.graphs.Objects;
import org.junit.jupiter.api.Test;

class QuotasTest {
  private static Quotas limitRange(String items) {
    return Objects.cluster(
            """
            apiVersion: v1
            kind: LimitRange
            metadata: {name: l, namespace: shop}
            spec: {limits: [%s]}
            """
                .formatted(items))
        .quotas();
  }

  private static Quotas quota(String hard) {
    return Objects.cluster(
            """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: q, namespace: shop}
            spec: {hard: {%s}}
            """
                .formatted(hard))
        .quotas();
  }

  @Test
  void takesAMaximumADefaultOrARatioOfPodsOrContainersForABound() {
    assertThat(limitRange("{type: Container, default: {cpu: 1}}").limitPods("shop")).isTrue();
    assertThat(limitRange("{type: Container, defaultRequest: {cpu: 1}}").limitPods("shop"))
        .isTrue();
    assertThat(limitRange("{type: Pod, max: {memory: 1Gi}}").limitPods("shop")).isTrue();
    assertThat(limitRange("{type: Pod, maxLimitRequestRatio: {cpu: 2}}").limitPods("shop"))
        .isTrue();
    assertThat(limitRange("{type: Container, default: {cpu: 1}}").limitPods("other")).isFalse();
  }

  @Test
  void takesNoMinimumAndNoVolumeForABoundOfPods() {
    assertThat(limitRange("{type: Container, min: {cpu: 1}}").limitPods("shop")).isFalse();
    assertThat(limitRange("{type: Container, max: {}}").limitPods("shop")).isFalse();
    assertThat(limitRange("{type: PersistentVolumeClaim, max: {storage: 1Gi}}").limitPods("shop"))
        .isFalse();
    assertThat(limitRange("").limitPods("shop")).isFalse();
  }

  @Test
  void knowsQuotasOnWhatPodsTakeFromOthers() {
    assertThat(quota("requests.cpu: 4").boundCompute("shop")).isTrue();
    assertThat(quota("secrets: 9, count/pods: 4").boundCompute("shop")).isTrue();
    assertThat(quota("secrets: 9, requests.storage: 1Gi").boundCompute("shop")).isFalse();
    assertThat(quota("").boundCompute("shop")).isFalse();
  }

  @Test
  void takesNoNamespaceForDefaultAndJoinsParts() {
    Cluster part =
        Objects.cluster(
            """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: q}
            spec: {hard: {pods: 4}}
            ---
            apiVersion: v1
            kind: LimitRange
            metadata: {name: l, namespace: default}
            spec: {limits: [{type: Pod, max: {cpu: 2}}]}
            """);
    var whole = new Cluster();
    whole.addAll(part);
    assertThat(whole.quotas().boundCompute("default")).isTrue();
    assertThat(whole.quotas().limitPods("")).isTrue();
    assertThat(whole.quotas().limitPods("shop")).isFalse();
  }
}
