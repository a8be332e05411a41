package dev.breakwater.model.kube;

/**
 * Where the parts of an image reference stand, found without allocating: packed into a {@code long}
 * as three offsets of 20 bits.
 */
final class ImageSyntax {
  /** The text is no image reference. */
  static final long MALFORMED = -1;

  /** As distribution/reference: the longest name that a reference may have. */
  private static final int MAX_NAME = 255;

  private static final int MAX_TAG = 128;
  private static final int MAX_TEXT = 1 << 12;
  private static final int BITS = 20;
  private static final int MASK = (1 << BITS) - 1;

  private ImageSyntax() {}

  /** Finds the parts of a reference, or {@link #MALFORMED}. */
  static long parts(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_TEXT) {
      return MALFORMED;
    }
    int at = text.indexOf('@');
    int tagEnd = at < 0 ? length : at;
    if (at >= 0 && !isDigest(text, at + 1)) {
      return MALFORMED;
    }
    int pathStart = pathStart(text, tagEnd);
    int colon = text.indexOf(':', pathStart);
    int nameEnd = colon < 0 || colon > tagEnd ? tagEnd : colon;
    if (nameEnd > MAX_NAME
        || (pathStart > 0 && !isHost(text, pathStart - 1))
        || !isPath(text, pathStart, nameEnd)
        || (nameEnd < tagEnd && !isTag(text, nameEnd + 1, tagEnd))) {
      return MALFORMED;
    }
    return ((long) pathStart << (2 * BITS)) | ((long) nameEnd << BITS) | tagEnd;
  }

  /** Where the path begins: 0, or after the slash that ends the host. */
  static int pathStart(long parts) {
    return (int) (parts >>> (2 * BITS));
  }

  /** Where the path ends. */
  static int nameEnd(long parts) {
    return (int) (parts >>> BITS) & MASK;
  }

  /** Where the tag ends; the same as the path where there is none. */
  static int tagEnd(long parts) {
    return (int) parts & MASK;
  }

  /** What stands before the first slash is a host if it could not be a path: Docker's rule. */
  private static int pathStart(String text, int end) {
    int slash = text.indexOf('/');
    if (slash < 0 || slash >= end) {
      return 0;
    }
    boolean host = text.startsWith("localhost") && slash == 9;
    for (int i = 0; i < slash && !host; i++) {
      char c = text.charAt(i);
      host = c == '.' || c == ':' || c == '[' || (c >= 'A' && c <= 'Z');
    }
    return host ? slash + 1 : 0;
  }

  private static boolean isHost(String text, int end) {
    int at = 0;
    if (text.charAt(0) == '[') {
      at = text.indexOf(']') + 1;
      if (at < 4 || at > end || !isAddress(text, at - 1)) {
        return false;
      }
    } else {
      boolean wasLetter = false;
      for (; at < end && text.charAt(at) != ':'; at++) {
        char c = text.charAt(at);
        boolean letter = isLower(c) || isDigit(c) || (c >= 'A' && c <= 'Z');
        if (!letter && ((c != '-' && c != '.') || (c == '.' && !wasLetter))) {
          return false;
        }
        if (c == '-' && (at == 0 || text.charAt(at - 1) == '.')) {
          return false;
        }
        wasLetter = letter;
      }
      if (!wasLetter) {
        return false;
      }
    }
    if (at == end) {
      return true;
    }
    if (text.charAt(at) != ':' || at + 1 == end) {
      return false;
    }
    for (int i = at + 1; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAddress(String text, int end) {
    for (int i = 1; i < end; i++) {
      if (!isHex(text.charAt(i)) && text.charAt(i) != ':') {
        return false;
      }
    }
    return true;
  }

  /** Lower-case letters and digits, joined by one dot, one or two underscores, or hyphens. */
  private static boolean isPath(String text, int start, int end) {
    boolean wasLetter = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean letter = isLower(c) || isDigit(c);
      if (!letter && !isJoint(text, i, start, wasLetter)) {
        return false;
      }
      wasLetter = letter;
    }
    return wasLetter;
  }

  private static boolean isJoint(String text, int i, int start, boolean wasLetter) {
    char c = text.charAt(i);
    return switch (c) {
      case '/', '.' -> wasLetter;
      case '_' -> wasLetter || isSecondUnderscore(text, i, start);
      case '-' -> wasLetter || (i > start && text.charAt(i - 1) == '-');
      default -> false;
    };
  }

  private static boolean isSecondUnderscore(String text, int i, int start) {
    return i - 1 > start && text.charAt(i - 1) == '_' && text.charAt(i - 2) != '_';
  }

  private static boolean isTag(String text, int start, int end) {
    if (start == end || end - start > MAX_TAG) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean word = isLower(c) || isDigit(c) || (c >= 'A' && c <= 'Z') || c == '_';
      if (!word && (i == start || (c != '.' && c != '-'))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigest(String text, int start) {
    int colon = text.indexOf(':', start);
    if (colon <= start || colon + 1 == text.length()) {
      return false;
    }
    boolean wasLetter = false;
    for (int i = start; i < colon; i++) {
      char c = text.charAt(i);
      boolean letter = isLower(c) || isDigit(c) || (c >= 'A' && c <= 'Z');
      if (!letter && (!wasLetter || (c != '+' && c != '.' && c != '_' && c != '-'))) {
        return false;
      }
      wasLetter = letter;
    }
    return wasLetter && isContent(text, start, colon);
  }

  private static boolean isContent(String text, int start, int colon) {
    int length = text.length() - colon - 1;
    int registered = registeredLength(text, start, colon);
    if (registered > 0 && length != registered) {
      return false;
    }
    for (int i = colon + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = isLower(c) || isDigit(c) || (c >= 'A' && c <= 'Z');
      if (registered > 0 ? !isHex(c) : !word && c != '=' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  /** How many hex digits a registered algorithm writes; 0 for the others. */
  private static int registeredLength(String text, int start, int colon) {
    int length = colon - start;
    if (length == 6 && (text.startsWith("sha256", start) || text.startsWith("blake3", start))) {
      return 64;
    }
    return length == 6 && text.startsWith("sha512", start) ? 128 : 0;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
