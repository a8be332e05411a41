package dev.breakwater.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final long MILLI = 1_000_000;

  private final AtomicLong clock = new AtomicLong(-5);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream to = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private ProgressLine line(int width) {
    return new ProgressLine(to, width, clock::get);
  }

  private String drawn() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return text;
  }

  @Test
  void staysAwayFromShortTasks() {
    try (ProgressLine line = line(100)) {
      clock.addAndGet(999 * MILLI);
      line.at(1, 2, 3);
    }
    assertThat(drawn()).isEmpty();
  }

  @Test
  void saysHowFarALongTaskHasComeAndGoesWithIt() {
    try (ProgressLine line = line(100)) {
      clock.addAndGet(1_000 * MILLI);
      line.at(12_500_000, 50_000_000, 12_345);
      assertThat(drawn())
          .isEqualTo("\rScanning [======                  ]  25%  12,345 objects, 12.5 MB\u001b[K");
    }
    assertThat(drawn()).isEqualTo("\r\u001b[K");
  }

  @Test
  void isGoneOnceAndForAllWhoeverRemovesIt() {
    try (ProgressLine line = line(100)) {
      clock.addAndGet(1_000 * MILLI);
      line.at(1, 2, 3);
      drawn();
      line.close();
      assertThat(drawn()).isEqualTo("\r\u001b[K");
      clock.addAndGet(1_000 * MILLI);
      line.at(1, 2, 3);
    }
    assertThat(drawn()).isEmpty();
  }

  @Test
  void isDrawnAFewTimesASecond() {
    try (ProgressLine line = line(100)) {
      clock.addAndGet(2_000 * MILLI);
      line.at(1, 2, 3);
      assertThat(drawn()).isNotEmpty();
      clock.addAndGet(99 * MILLI);
      line.at(1, 2, 3);
      assertThat(drawn()).isEmpty();
      clock.addAndGet(MILLI);
      line.at(1, 2, 3);
      assertThat(drawn()).isNotEmpty();
    }
  }

  @Test
  void showsNoShareOfWhatHasNoKnownEnd() {
    try (ProgressLine line = line(100)) {
      clock.addAndGet(1_000 * MILLI);
      line.at(1_000_000, 0, 7);
      assertThat(drawn()).isEqualTo("\rScanning 7 objects, 1.0 MB\u001b[K");
    }
  }

  @Test
  void neverWraps() {
    try (ProgressLine line = line(20)) {
      clock.addAndGet(1_000 * MILLI);
      line.at(1, 2, 3);
      assertThat(drawn().replace("\u001b[K", "").strip()).hasSize(19);
    }
  }
}
