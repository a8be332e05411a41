package dev.breakwater.cli.controls;

import java.io.IOException;
import java.io.Writer;

/** Writes plain text that is wrapped at a width. */
final class Paragraphs {
  private static final int INDENT = 2;
  private static final int LABEL = 20;

  private final Writer out;
  private final int width;

  Paragraphs(Writer out, int width) {
    this.out = out;
    this.width = width;
  }

  /** A line as it is. */
  void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  /** A heading, after an empty line. */
  void heading(String text) throws IOException {
    out.write('\n');
    line(text);
  }

  /** Words, wrapped and indented. */
  void text(String words) throws IOException {
    wrapped(" ".repeat(INDENT), INDENT, words);
  }

  /** A label and its words; nothing where there are none. */
  void entry(String label, String words) throws IOException {
    if (!words.isEmpty()) {
      String first = " ".repeat(INDENT) + label;
      wrapped(first + " ".repeat(Math.max(1, LABEL - first.length())), LABEL, words);
    }
  }

  private void wrapped(String first, int indent, String words) throws IOException {
    var line = new StringBuilder(first);
    boolean empty = true;
    for (String word : words.strip().split("\\s+", -1)) {
      if (!empty && line.length() + 1 + word.length() > width) {
        line(line.toString());
        line.setLength(0);
        line.append(" ".repeat(indent));
        empty = true;
      }
      if (!empty) {
        line.append(' ');
      }
      line.append(word);
      empty = false;
    }
    line(line.toString());
  }
}
