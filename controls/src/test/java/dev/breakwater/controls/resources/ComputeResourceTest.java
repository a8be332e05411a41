package dev.breakwater.controls.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeResourceTest {
  private static String pod(String spec) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: shop}, spec: {"
        + spec
        + "}}\n";
  }

  private static String container(String resources) {
    return "containers: [{name: a, resources: {" + resources + "}}]";
  }

  private static String limitRange(String namespace, String item) {
    return "---\n{apiVersion: v1, kind: LimitRange, metadata: {name: l, namespace: "
        + namespace
        + "}, spec: {limits: [{type: Container, "
        + item
        + "}]}}\n";
  }

  private static List<String> paths(String control, String yaml) {
    return Harness.findings(control, yaml).stream().map(Finding::path).toList();
  }

  private static List<Finding> at(int minor, String control, String yaml) {
    return Harness.findings(
        List.of(Harness.control(control)), minor, Parameters.DEFAULT, Harness.objects(yaml, "p"));
  }

  @Test
  void takesAnAbsentRequestFromTheLimit() {
    assertThat(paths("cpu-request", pod(container("limits: {cpu: 1}")))).isEmpty();
    assertThat(paths("cpu-limit", pod(container("requests: {cpu: 1}"))))
        .containsExactly("spec.containers[0].resources.limits.cpu");
  }

  @Test
  void doesNotReplaceARequestOfZeroByTheLimit() {
    assertThat(paths("cpu-request", pod(container("limits: {cpu: 1}, requests: {cpu: 0}"))))
        .containsExactly("spec.containers[0].resources.requests.cpu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0Mi", "-1", "plenty", "1 Gi", "''", "null", "{}"})
  void takesNothingAndNonsenseForAbsent(String value) {
    assertThat(paths("memory-limit", pod(container("limits: {memory: " + value + "}"))))
        .containsExactly("spec.containers[0].resources.limits.memory");
  }

  @Test
  void countsThePodsOwnResourcesOnceTheyAreInForce() {
    String limited = pod("resources: {limits: {cpu: 1}}, " + container(""));
    assertThat(at(34, "cpu-limit", limited)).isEmpty();
    assertThat(at(34, "cpu-request", limited)).isEmpty();
    assertThat(at(33, "cpu-limit", limited)).hasSize(1);
    String requested = pod("resources: {requests: {cpu: 1}}, " + container(""));
    assertThat(at(34, "cpu-request", requested)).isEmpty();
    assertThat(at(34, "cpu-limit", requested)).hasSize(1);
  }

  @Test
  void knowsThatAPodHasNoEphemeralStorageOfItsOwn() {
    assertThat(
            paths(
                "ephemeral-storage-limit",
                pod("resources: {limits: {ephemeral-storage: 1Gi}}, " + container(""))))
        .hasSize(1);
  }

  @Test
  void asksSidecarsAndNotInitContainersThatEnd() {
    assertThat(
            paths(
                "memory-limit",
                pod(
                    "initContainers: [{name: i}, {name: s, restartPolicy: Always}], "
                        + container("limits: {memory: 1Gi}"))))
        .containsExactly("spec.initContainers[1].resources.limits.memory");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default: {cpu: 1} | true | true",
        "max: {cpu: 1} | true | true",
        "defaultRequest: {cpu: 1} | false | true",
        "min: {cpu: 1} | false | true",
        "default: {memory: 1Gi} | false | false",
        "default: {cpu: 0} | false | false",
        "'default: {cpu: 0}, max: {cpu: 1}' | false | false",
        "'default: {cpu: 1}, defaultRequest: {cpu: 0}' | true | false",
        "maxLimitRequestRatio: {cpu: 2} | false | false",
      })
  void takesDefaultsFromALimitRange(String item, boolean limit, boolean request) {
    String yaml = pod(container("")) + limitRange("shop", item);
    assertThat(paths("cpu-limit", yaml).isEmpty()).isEqualTo(limit);
    assertThat(paths("cpu-request", yaml).isEmpty()).isEqualTo(request);
  }

  @Test
  void takesNoDefaultsFromElsewhere() {
    String other = pod(container("")) + limitRange("other", "default: {cpu: 1}");
    assertThat(paths("cpu-limit", other)).hasSize(1);
    String ofPods =
        pod(container("")) + limitRange("shop", "default: {cpu: 1}").replace("Container", "Pod");
    assertThat(paths("cpu-limit", ofPods)).hasSize(1);
  }
}
