package dev.breakwater.controls.secrets;

import org.jspecify.annotations.Nullable;

/**
 * Finds credentials in text that may be a value, a command line or a whole file: tokens by their
 * shape, passwords in URLs, and assignments to names that say that they are secret. One pass,
 * without allocating.
 */
final class CredentialScanner {
  /** Takes what was found. */
  interface Sink {
    /**
     * A credential, by what of it may be shown: never the secret itself.
     *
     * @param token what it is by its shape; null for what is one by its name or place
     * @param name where the name beside it begins; -1 for none
     * @param start where what may be shown begins
     * @param end where it ends, exclusive: the credential goes on from there, or follows
     * @return whether to go on
     */
    boolean found(@Nullable KnownToken token, int name, int start, int end);
  }

  private static final Sink FIRST = (token, name, start, end) -> false;
  private static final int MAX_NAME = 80;

  /** The characters at which there is anything to see: separators and first letters of tokens. */
  private static final boolean[] OF_INTEREST = new boolean[128];

  static {
    for (char c = 0; c < 128; c++) {
      OF_INTEREST[c] = c == '=' || c == ':' || KnownToken.mayBegin(c);
    }
  }

  private CredentialScanner() {}

  /** Whether there is any. */
  static boolean finds(String text) {
    return !scan(text, FIRST);
  }

  /** Tells each one; false when the sink did not want to go on. */
  static boolean scan(String text, Sink sink) {
    int length = text.length();
    int at = 0;
    while (at < length) {
      int line = text.indexOf('\n', at);
      int end = line < 0 ? length : line;
      if (!line(text, at, end, sink)) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  private static boolean line(String text, int from, int to, Sink sink) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c >= 128 || !OF_INTEREST[c]) {
        at++;
        continue;
      }
      int next = at + 1;
      if (c == '=' || c == ':') {
        int value = c == ':' && text.startsWith("//", at + 1) ? 0 : assigned(text, from, at, to);
        int password = value == 0 && c == ':' ? userInfo(text, from, at, to) : 0;
        if (value > 0) {
          int nameEnd = nameEnd(text, from, at);
          int name = nameStart(text, from, nameEnd);
          if (!sink.found(null, name, name, nameEnd)) {
            return false;
          }
          next = valueEnd(text, value, to);
        } else if (password > 0) {
          if (!sink.found(null, -1, schemeStart(text, from, at), at + 3)) {
            return false;
          }
          next = password;
        }
      } else if (at == 0 || !isWord(text.charAt(at - 1))) {
        KnownToken token = KnownToken.at(text, at, to);
        if (token != null) {
          int prefix = at + token.prefixLength(text, at);
          if (!sink.found(token, -1, at, prefix)) {
            return false;
          }
          next = Math.max(prefix, token.end(text, prefix, to));
        }
      }
      at = next;
    }
    return true;
  }

  /** Where the secret begins that is assigned at a separator; 0 where none is. */
  private static int assigned(String text, int from, int at, int to) {
    char c = text.charAt(at);
    char next = at + 1 < to ? text.charAt(at + 1) : ' ';
    char before = at > from ? text.charAt(at - 1) : ' ';
    // Comparisons, and the parts of := and ::.
    if (next == '=' || next == '~' || next == ':' || "=!<>+~:".indexOf(before) >= 0) {
      return 0;
    }
    int nameEnd = nameEnd(text, from, at);
    int nameStart = nameStart(text, from, nameEnd);
    if (nameStart > from && "$/@%".indexOf(text.charAt(nameStart - 1)) >= 0) {
      return 0;
    }
    SecretName name = SecretName.of(text, nameStart, nameEnd);
    if (name == SecretName.NONE || isComment(text, from, nameStart)) {
      return 0;
    }
    int value = skipBlanks(text, at + 1, to);
    int quote = quoteAt(text, value, to);
    int start = value + quote;
    int end = valueEnd(text, start, to);
    boolean loose = quote == 0 && (c == ':' || value > at + 1);
    if (loose && !endsLine(text, end, to)) {
      return 0;
    }
    return SecretValue.isLiteralInFile(name, text, start, end) ? start : 0;
  }

  /** A line that is one comment tells about settings, and makes none. */
  private static boolean isComment(String text, int from, int nameStart) {
    int at = skipBlanks(text, from, nameStart);
    return at < nameStart && (text.charAt(at) == '#' || text.startsWith("//", at));
  }

  /** Nothing follows a value but the end of the line, a comma or a comment. */
  private static boolean endsLine(String text, int end, int to) {
    int at = end;
    while (at < to && ",;} \t\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == to || text.charAt(at) == '#';
  }

  private static int nameEnd(String text, int from, int at) {
    int end = at;
    while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    if (end > from && isQuote(text.charAt(end - 1))) {
      end--;
    }
    return end > from && text.charAt(end - 1) == '\\' ? end - 1 : end;
  }

  private static int nameStart(String text, int from, int end) {
    int start = end;
    int stop = Math.max(from, end - MAX_NAME - 1);
    while (start > stop && isNamePart(text.charAt(start - 1))) {
      start--;
    }
    while (start < end && text.charAt(start) == '-') {
      start++;
    }
    return start;
  }

  /** The length of a quote, escaped (in JSON within JSON) or not. */
  private static int quoteAt(String text, int at, int to) {
    if (at < to && isQuote(text.charAt(at))) {
      return 1;
    }
    return at + 1 < to && text.charAt(at) == '\\' && isQuote(text.charAt(at + 1)) ? 2 : 0;
  }

  /** Where a value ends: at its quote, or at what cannot be part of a bare word. */
  private static int valueEnd(String text, int start, int to) {
    boolean quoted = start > 0 && isQuote(text.charAt(start - 1));
    char quote = quoted ? text.charAt(start - 1) : ' ';
    boolean escaped = quoted && start > 1 && text.charAt(start - 2) == '\\';
    int at = start;
    while (at < to) {
      char c = text.charAt(at);
      if (quoted ? c == quote : c <= ' ' || c == ',' || c == ';' || c == '&' || isQuote(c)) {
        return escaped && text.charAt(at - 1) == '\\' && at > start ? at - 1 : at;
      }
      at += quoted && !escaped && c == '\\' ? 2 : 1;
    }
    return to;
  }

  /** Where the password of a URL's user ends; 0 where it has none. The separator is its first. */
  private static int userInfo(String text, int from, int at, int to) {
    if (!text.startsWith("//", at + 1) || schemeStart(text, from, at) == at) {
      return 0;
    }
    int colon = 0;
    for (int i = at + 3; i < to; i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return colon > 0 && SecretValue.isPassword(text, colon + 1, i) ? i : 0;
      }
      if (c <= ' ' || c == '/' || c == '?' || c == '#' || isQuote(c)) {
        return 0;
      }
      if (c == ':' && colon == 0) {
        colon = i;
      }
    }
    return 0;
  }

  private static int schemeStart(String text, int from, int at) {
    int start = at;
    while (start > from && (isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '+')) {
      start--;
    }
    return start;
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isNamePart(char c) {
    return isWord(c) || c == '.' || c == '-';
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
