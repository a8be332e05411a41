package dev.breakwater.controls.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesVersionTest {
  @ParameterizedTest
  @CsvSource({
    "1.0, 0",
    "1.37, 37",
    "v1.29, 29",
    "1.29.3, 29",
    "v1.29.3, 29",
    "v1.29.3-gke.100, 29",
    "v1.30.2+k3s1, 30"
  })
  void readsVersionsAsTheyAreWritten(String written, int minor) {
    assertThat(KubernetesVersion.minorOf(written)).hasValue(minor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.",
        "1.38",
        "1.99999999999",
        "2.1",
        "1.-1",
        "latest",
        "1.x",
        "1.29.",
        "1.2 9"
      })
  void refusesWhatIsNoneThatItKnows(String written) {
    assertThat(KubernetesVersion.minorOf(written)).isEmpty();
  }
}
