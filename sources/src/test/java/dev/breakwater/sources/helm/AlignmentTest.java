package dev.breakwater.sources.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {
  /** The texts have {@code |} for line breaks; {@code ^} stands before what is looked for. */
  @ParameterizedTest
  @CsvSource({
    "a|^b|c, a|^b|c",
    "a|k: ^1|c, a|k: ^2|c",
    "a|k: 1 ^x|c, a|k: 22 ^x|c",
    "a|^b|c|d, a|x|^b|c|d",
    "a|^n|b, ^a|b",
    "^n|a, ^a",
    "a|p|^q|b, a|r|^s|b",
    "a|p|^q|b, a|^s|b",
    "a|b|c|^d, b|a|^d",
  })
  void matchesLinesByTheirNeighbours(String from, String to) {
    String one = from.replace('|', '\n');
    String other = to.replace('|', '\n');
    var alignment = new Alignment(one.replace("^", ""), other.replace("^", ""));
    assertThat(alignment.offset(one.indexOf('^'))).isEqualTo(other.indexOf('^'));
  }
}
