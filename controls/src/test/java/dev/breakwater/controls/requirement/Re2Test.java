package dev.breakwater.controls.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Re2Test {
  private static final Re2 WORD = Re2.word("CAP_", "SYSLOG_K");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SYSLOG_K",
        "syslog_k",
        "CAP_SYSLOG_K",
        "cap_Syslog_K",
        "CAP_CAP_SYSLOG_K",
        "XAP_SYSLOG_K",
        "AP_SYSLOG_K",
        "CAP_",
        "CAP_SYSLOG",
        "SYSLOG_K2",
        "SYSLOG_K\n",
        " SYSLOG_K",
        "\u017fyslog_\u212a",
        "CAP_\u017fYSLOG_\u212a",
        "SYSLOG_\u00c7",
      })
  void findsAWordWhereTheEngineDoes(String string) {
    assertThat(WORD.isIn(string)).isEqualTo(new Re2(WORD.text()).isIn(string));
  }

  @Test
  void findsAWordWithAndWithoutItsPrefix() {
    assertThat(WORD.isIn("Cap_Syslog_k")).isTrue();
    assertThat(WORD.isIn("Syslog_k")).isTrue();
    assertThat(WORD.isIn("Syslog")).isFalse();
  }

  @Test
  void compilesWhenItIsFirstLookedFor() {
    var broken = new Re2("(");
    assertThat(broken.text()).isEqualTo("(");
    assertThatThrownBy(() -> broken.isIn("")).isInstanceOf(PatternSyntaxException.class);
  }
}
