package dev.breakwater.model.tree;

import org.jspecify.annotations.Nullable;

/** Turns the columns of a reader that counts code points into columns that count UTF-16 units. */
final class Utf16Columns {
  private static final Utf16Columns SAME = new Utf16Columns(null);

  /**
   * For each code point index, how many supplementary characters stand before it; null where none.
   */
  private final int @Nullable [] supplementaryBefore;

  private Utf16Columns(int @Nullable [] supplementaryBefore) {
    this.supplementaryBefore = supplementaryBefore;
  }

  static Utf16Columns of(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == text.length()) {
      return SAME;
    }
    var before = new int[points + 1];
    int seen = 0;
    for (int i = 0, at = 0; at < text.length(); i++) {
      before[i] = seen;
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      seen += Character.charCount(point) - 1;
    }
    before[points] = seen;
    return new Utf16Columns(before);
  }

  /** The 0-based UTF-16 column of the code point at an index of the text, 0-based in its line. */
  int utf16(int index, int column) {
    if (supplementaryBefore == null) {
      return column;
    }
    int here = Math.min(index, supplementaryBefore.length - 1);
    int lineStart = Math.max(0, here - column);
    return column + supplementaryBefore[here] - supplementaryBefore[lineStart];
  }
}
