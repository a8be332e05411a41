package dev.breakwater.model.tree;

import java.util.Arrays;

/**
 * The text of a document, and a cursor that knows where it stands in it. Ends in NUL, which no
 * document may hold, so that a look ahead needs no bounds.
 */
final class YamlText {
  private static final int MARGIN = 16;
  private static final int KEPT = 1 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  char[] chars = new char[1 << 14];
  int at;

  /**
   * Where the line begins as YAML 1.1 breaks lines, at NEL, LS and PS too; indentation counts from
   * here.
   */
  int lineStart;

  /** Lines as YAML 1.1 breaks them, from 0. */
  int line;

  private int length;
  private boolean supplementary;
  // Lines as editors break them, at LF, CR and CRLF alone; positions are given in these.
  private int row;
  private int rowStart;

  void open(String text, int firstLine) throws MalformedDocumentException {
    length = text.length();
    if (chars.length < length + MARGIN || chars.length > KEPT) {
      chars = new char[Math.max(1 << 14, length + MARGIN)];
    }
    text.getChars(0, length, chars, 0);
    Arrays.fill(chars, length, length + MARGIN, '\0');
    at = length > 0 && chars[0] == BYTE_ORDER_MARK ? 1 : 0;
    lineStart = at;
    rowStart = at;
    line = 0;
    row = firstLine;
    check();
  }

  /**
   * Refuses what Kubernetes' reader refuses wherever it stands: control characters, lone
   * surrogates.
   */
  private void check() throws MalformedDocumentException {
    supplementary = false;
    for (int i = at; i < length; i++) {
      char c = chars[i];
      if (c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (Character.isHighSurrogate(c) && Character.isLowSurrogate(chars[i + 1])) {
        supplementary = true;
        i++;
      } else if (c < 0xA0 && c != 0x85 || Character.isSurrogate(c) || c > 0xFFFD) {
        String shown = String.format("U+%04X", (int) c);
        throw new MalformedDocumentException("control characters are not allowed: " + shown, of(i));
      }
    }
  }

  private long of(int index) {
    int shown = row;
    int start = rowStart;
    for (int i = rowStart; i < index; i++) {
      if (chars[i] == '\n' || chars[i] == '\r' && chars[i + 1] != '\n') {
        shown++;
        start = i + 1;
      }
    }
    return Position.of(shown, index - start + 1);
  }

  /** Where the cursor stands, packed as {@link Position}. */
  long position() {
    return Position.of(row, at - rowStart + 1);
  }

  /** Where an index of the cursor's line stands, packed as {@link Position}. */
  long position(int index) {
    return Position.of(row, index - rowStart + 1);
  }

  int column() {
    return at - lineStart;
  }

  boolean atEnd() {
    return at >= length;
  }

  /** Whether more than so many characters lie between an index and the cursor. */
  boolean isBeyond(int index, int characters) {
    int units = at - index;
    return units > characters
        && (!supplementary || Character.codePointCount(chars, index, units) > characters);
  }

  /** Steps over the line break at the cursor; what it adds to a scalar. */
  char skipBreak() {
    char c = chars[at++];
    if (c == '\r' && chars[at] == '\n') {
      at++;
    }
    line++;
    lineStart = at;
    if (c == '\n' || c == '\r') {
      row++;
      rowStart = at;
    }
    return c == '\u2028' || c == '\u2029' ? c : '\n';
  }

  void skipBlanks() {
    while (isBlank(chars[at])) {
      at++;
    }
  }

  void skipComment() {
    if (chars[at] == '#') {
      while (!isBreakOrEnd(chars[at])) {
        at++;
      }
    }
  }

  /** Whether a {@code ---} or {@code ...} line begins at an index. */
  boolean isDocumentMarker(int index) {
    char c = chars[index];
    return (c == '-' || c == '.')
        && index == lineStart
        && chars[index + 1] == c
        && chars[index + 2] == c
        && isSpaceOrEnd(chars[index + 3]);
  }

  boolean isStrayByteOrderMark() {
    return at == lineStart && chars[at] == BYTE_ORDER_MARK;
  }

  String substring(int start, int end) {
    return new String(chars, start, end - start);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c >= 0x85 && (c == 0x85 || c == '\u2028' || c == '\u2029');
  }

  static boolean isBreakOrEnd(char c) {
    return c == 0 || isBreak(c);
  }

  /** Blank, line break or end: below the space there is nothing else in a checked text. */
  static boolean isSpaceOrEnd(char c) {
    return c <= ' ' || c >= 0x85 && (c == 0x85 || c == '\u2028' || c == '\u2029');
  }

  static boolean isWord(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }
}
