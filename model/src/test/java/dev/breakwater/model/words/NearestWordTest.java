package dev.breakwater.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestWordTest {
  private static final List<String> WORDS =
      List.of("scan", "controls", "--format", "--framework", "privileged-container", "host-port");

  @ParameterizedTest
  @CsvSource({
    "scn, scan",
    "sacn, scan",
    "SCAN, scan",
    "control, controls",
    "--formt, --format",
    "--frmaework, --framework",
    "privileged, privileged-container",
    "container, privileged-container",
    "priviledged-container, privileged-container",
    "hostport, host-port"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(NearestWord.to(written, WORDS)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"frobnicate", "x", "", "--verbose", "--f"})
  void ratherSaysNothing(String written) {
    assertThat(NearestWord.to(written, WORDS)).isEmpty();
  }

  @Test
  void takesTheFirstOfEquallyNearWords() {
    assertThat(NearestWord.to("bad", List.of("bat", "bag"))).contains("bat");
  }
}
