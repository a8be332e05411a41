package dev.breakwater.reports.text;

import java.io.IOException;
import java.io.Writer;

/** Lines of limited width, collected for one section at a time. */
final class Page {
  private final StringBuilder lines = new StringBuilder();
  private final Writer out;
  private final int width;
  private final Paint paint;

  Page(Writer out, int width, Paint paint) {
    this.out = out;
    this.width = width;
    this.paint = paint;
  }

  Paint paint() {
    return paint;
  }

  int width() {
    return width;
  }

  /** Ends a section. */
  void flush() throws IOException {
    out.append(lines);
    lines.setLength(0);
  }

  void blank() {
    lines.append('\n');
  }

  /** One line as it is. */
  void line(String text) {
    lines.append(text).append('\n');
  }

  /** Text wrapped between words at an indent. */
  void paragraph(int indent, String text) {
    entry("", 0, indent, text, 0);
  }

  /**
   * A label, and beside it text wrapped between words.
   *
   * @param label painted or not
   * @param labelWidth its columns
   * @param column where the text begins
   * @param strong how many characters of the text stand out
   */
  void entry(String label, int labelWidth, int column, String text, int strong) {
    lines.append(label).repeat(' ', column - labelWidth);
    int at = 0;
    int rest = strong;
    for (String line : TextWrap.wrap(text, width - column)) {
      if (at > 0) {
        lines.repeat(' ', column);
      }
      int here = Math.min(rest, line.length());
      if (here > 0) {
        lines.append(paint.heading(line.substring(0, here))).append(line, here, line.length());
      } else {
        lines.append(line);
      }
      lines.append('\n');
      // The space at which the line was broken counts too.
      rest -= here + 1;
      at++;
    }
  }
}
