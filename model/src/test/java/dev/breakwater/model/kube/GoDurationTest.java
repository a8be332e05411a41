package dev.breakwater.model.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "90s, 90",
    "5m, 300",
    "2160h, 7776000",
    "1h30m, 5400",
    "1.5h, 5400",
    ".5s, 0.5",
    "5.s, 5",
    "1m0.25s, 60.25",
    "100ms, 0.1",
    "3us, 0.000003",
    "3µs, 0.000003",
    "7ns, 0.000000007",
    "+1s, 1",
    "0s, 0",
    "00012s, 12"
  })
  void readsWhatGoReads(String text, double seconds) {
    assertThat(GoDuration.seconds(text)).isCloseTo(seconds, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "+", "-1s", "90", "1d", "h", "1 h", "1h ", ".s", "1..5s", "1hh", "s1"})
  void saysOfEverythingElseThatItIsNone(String text) {
    assertThat(GoDuration.seconds(text)).isEqualTo(GoDuration.NONE);
  }
}
