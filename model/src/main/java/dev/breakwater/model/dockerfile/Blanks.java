package dev.breakwater.model.dockerfile;

/** What counts as blank: Unicode's white space, as Go's libraries have it. */
final class Blanks {
  private Blanks() {}

  static boolean isBlank(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || c == '\u00A0'
        || (c > '\u00A0' && Character.isSpaceChar(c));
  }

  /** The blanks between a keyword and its arguments, and between arguments that are split. */
  static boolean isSeparator(char c) {
    return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r';
  }

  /** The first index from one on that is not blank. */
  static int skip(String text, int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of a text without the blanks at its end. */
  static int end(String text, int from, int to) {
    int end = to;
    while (end > from && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
