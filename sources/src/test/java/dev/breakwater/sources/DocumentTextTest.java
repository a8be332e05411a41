package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentTextTest {
  @Test
  void givesLinesByTheirNumberInTheFile() {
    var text = new DocumentText("a: 1\r\nb: 2\rc: 3\n\nd: 4", 10);
    assertThat(text.line(10)).isEqualTo("a: 1");
    assertThat(text.line(12)).isEqualTo("c: 3");
    assertThat(text.line(11)).isEqualTo("b: 2");
    assertThat(text.line(13)).isEmpty();
    assertThat(text.line(14)).isEqualTo("d: 4");
  }

  @Test
  void hasNoOtherLines() {
    var text = new DocumentText("a: 1\n", 10);
    assertThat(text.line(9)).isNull();
    assertThat(text.line(11)).isEmpty();
    assertThat(text.line(12)).isNull();
  }

  @Test
  void holdsAnyNumberOfLines() {
    var text = new DocumentText("x\n".repeat(1_000) + "y", 1);
    assertThat(text.line(1_001)).isEqualTo("y");
    assertThat(text.line(1_000)).isEqualTo("x");
  }
}
