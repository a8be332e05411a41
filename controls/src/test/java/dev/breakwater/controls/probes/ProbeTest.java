package dev.breakwater.controls.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTest {
  private static String pod(String spec) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {" + spec + "}}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"liveness-probe", "readiness-probe"})
  void asksRegularContainersAndSidecars(String control) {
    assertThat(
            Harness.findings(
                control,
                pod(
                    "containers: [{name: a}], ephemeralContainers: [{name: d}],"
                        + " initContainers: [{name: i}, {name: s, restartPolicy: Always}]")))
        .extracting(Finding::container)
        .containsExactlyInAnyOrder("a", "s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Never", "OnFailure"})
  void asksNothingOfPodsThatEnd(String policy) {
    assertThat(
            Harness.findings(
                "readiness-probe", pod("restartPolicy: " + policy + ", containers: [{name: a}]")))
        .isEmpty();
  }

  @Test
  void doesNotTakeOneProbeForTheOther() {
    String yaml = pod("containers: [{name: a, readinessProbe: {tcpSocket: {port: 80}}}]");
    assertThat(Harness.findings("liveness-probe", yaml)).hasSize(1);
    assertThat(Harness.findings("readiness-probe", yaml)).isEmpty();
  }
}
