package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.List;

/** A text in which positions can be looked up, with lines as editors count them. */
final class LocatedText {
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

  LocatedText(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        lineStarts.add(i + 1);
      }
    }
  }

  int offset(long position) {
    return lineStarts.get(Position.line(position) - 1) + Position.column(position) - 1;
  }

  String between(long start, long end) {
    return text.substring(offset(start), offset(end));
  }

  boolean startsWith(String expected, long at) {
    return text.startsWith(expected, offset(at));
  }
}
