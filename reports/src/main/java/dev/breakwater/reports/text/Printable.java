package dev.breakwater.reports.text;

/**
 * Text of the input made fit for a terminal: names and values may hold escape sequences or marks
 * that turn the direction of writing, by which a manifest could forge what its reader sees.
 */
final class Printable {
  private Printable() {}

  /** The text on one line: tabs as spaces, and {@code ?} for whatever does not print. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!prints(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(prints(c) ? c : Character.isWhitespace(c) ? ' ' : '?');
    }
    return out.toString();
  }

  private static boolean prints(char c) {
    return c >= ' ' && c < 0x7f
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }

  /** Columns that printable text takes up in a terminal. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += width(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** The text if it fits into so many columns, else as much of it as does with a {@code …}. */
  static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (used + width(c) > columns - 1) {
        break;
      }
      used += width(c);
      end += Character.charCount(c);
    }
    return text.substring(0, end) + "…";
  }

  /**
   * East Asian wide characters (Unicode TR 11) and emoji take two columns, combining marks none.
   */
  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }
}
