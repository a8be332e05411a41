package dev.breakwater.controls.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinuxHardeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{drop: [NET_RAW]} | true",
        "{drop: [ALL], add: [NET_BIND_SERVICE]} | true",
        "{drop: [KILL], add: [ALL]} | false",
        "{drop: [KILL], add: [cap_all]} | false",
        "{drop: []} | false",
      })
  void whatIsDroppedCountsUnlessAllIsAddedBack(String capabilities, boolean passes) {
    assertThat(
            Harness.findings(
                "linux-hardening",
                """
                apiVersion: v1
                kind: Pod
                spec:
                  containers:
                    - name: a
                      securityContext:
                        capabilities: %s
                """
                    .formatted(capabilities)))
        .hasSize(passes ? 0 : 1);
  }
}
