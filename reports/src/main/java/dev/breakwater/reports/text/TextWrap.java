package dev.breakwater.reports.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text between words. A word that is too long stays whole, so that it can be copied. */
final class TextWrap {
  private TextWrap() {}

  /** At least one line; none has spaces at its ends. */
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    String stripped = text.strip();
    int end;
    for (int at = 0; at <= stripped.length(); at = end + 1) {
      end = stripped.indexOf(' ', at);
      if (end == at) {
        continue;
      }
      end = end < 0 ? stripped.length() : end;
      String word = stripped.substring(at, end);
      int needed = Printable.width(word);
      if (used > 0 && used + 1 + needed > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += needed;
    }
    lines.add(line.toString());
    return lines;
  }
}
