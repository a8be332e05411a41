package dev.breakwater.controls.secrets;

/**
 * Whether the name of a variable, flag or property says that its value is a secret. Names are read
 * word by word ({@code DB_PASSWORD}, {@code db.password}, {@code dbPassword}); the last word
 * decides, since {@code TOKEN_TTL} and {@code SECRET_NAME} are no secrets. Allocates nothing.
 */
enum SecretName {
  /** Nothing secret. */
  NONE,
  /** A token, a key or a secret, whose value may also be the name of one. */
  TOKEN,
  /** A password: whatever its value is, it is one. */
  PASSWORD;

  private static final int MAX_LENGTH = 80;

  private static final String[] PASSWORDS = {"password", "passwd", "passphrase", "pwd"};

  private static final String[] TOKENS = {
    "token",
    "secret",
    "apikey",
    "secretkey",
    "accesskey",
    "privatekey",
    "jwt",
    "credential",
    "credentials"
  };

  /** Words that make the word {@code key} after them a secret one. */
  private static final String[] KEY_OWNERS = {
    "api",
    "access",
    "secret",
    "private",
    "encryption",
    "signing",
    "auth",
    "account",
    "storage",
    "master",
    "batch",
    "shared",
    "hmac",
    "client",
    "license",
    "deploy",
    "webhook"
  };

  /** Words after the one that decides that change nothing. */
  private static final String[] TRAILING = {
    "prod",
    "production",
    "staging",
    "stage",
    "dev",
    "test",
    "base",
    "primary",
    "secondary",
    "old",
    "new",
    "value",
    "string",
    "b64",
    "base64",
    "v1",
    "v2"
  };

  /** What the name in a part of a text says. */
  static SecretName of(String text, int from, int to) {
    if (to - from < 3 || to - from > MAX_LENGTH) {
      return NONE;
    }
    int end = wordEnd(text, from, to);
    int start = wordStart(text, from, end);
    while (start > from && (isDigits(text, start, end) || isAny(TRAILING, text, start, end))) {
      end = wordEnd(text, from, start);
      start = wordStart(text, from, end);
    }
    boolean alone = start == from;
    if (endsWithAny(PASSWORDS, text, start, end) || (!alone && is("pass", text, start, end))) {
      return PASSWORD;
    }
    if (endsWithAny(TOKENS, text, start, end)) {
      return TOKEN;
    }
    if (!alone && is("key", text, start, end)) {
      int ownerEnd = wordEnd(text, from, start);
      int ownerStart = wordStart(text, from, ownerEnd);
      return isAny(KEY_OWNERS, text, ownerStart, ownerEnd) ? TOKEN : NONE;
    }
    return NONE;
  }

  /** Where the word that ends at an offset begins: after a separator, or at a capital. */
  private static int wordStart(String text, int from, int end) {
    int at = end;
    while (at > from && isWord(text.charAt(at - 1))) {
      at--;
      if (at > from && isUpper(text.charAt(at)) && isLower(text.charAt(at - 1))) {
        return at;
      }
    }
    return at;
  }

  /** Where the word before a separator ends. */
  private static int wordEnd(String text, int from, int start) {
    int at = start;
    while (at > from && !isWord(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isAny(String[] words, String text, int start, int end) {
    for (String word : words) {
      if (is(word, text, start, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(String word, String text, int start, int end) {
    return word.length() == end - start && text.regionMatches(true, start, word, 0, end - start);
  }

  private static boolean endsWithAny(String[] suffixes, String text, int start, int end) {
    for (String suffix : suffixes) {
      int at = end - suffix.length();
      if (at >= start && text.regionMatches(true, at, suffix, 0, suffix.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return isLower(c) || isUpper(c) || (c >= '0' && c <= '9');
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
