package dev.breakwater.model.tree;

import java.nio.charset.StandardCharsets;

/** Text as Go makes it of bytes. */
final class GoStrings {
  private GoStrings() {}

  /** The text with U+FFFD for each lone surrogate, which JSON can name and Go cannot hold. */
  static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text, i);
      }
    }
    return text;
  }

  private static String replaced(String text, int from) {
    var out = new StringBuilder(text.length()).append(text, 0, from);
    text.substring(from)
        .codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /**
   * Decodes UTF-8; each byte that is no part of a character becomes U+FFFD, as encoding/json writes
   * it.
   */
  static String utf8(byte[] bytes) {
    var text = new StringBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int width = width(bytes, at);
      if (width == 0) {
        text.append('\uFFFD');
        at++;
      } else {
        text.append(new String(bytes, at, width, StandardCharsets.UTF_8));
        at += width;
      }
    }
    return text.toString();
  }

  /** The number of bytes of the character at an index, 0 where there is none. */
  private static int width(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int width = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead > 0xF4 || at + width > bytes.length) {
      return 0;
    }
    for (int i = 1; i < width; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    if (width > 2) {
      int second = bytes[at + 1] & 0xFF;
      boolean overlong = lead == 0xE0 && second < 0xA0 || lead == 0xF0 && second < 0x90;
      boolean beyond = lead == 0xED && second > 0x9F || lead == 0xF4 && second > 0x8F;
      return overlong || beyond ? 0 : width;
    }
    return width;
  }
}
