package dev.breakwater.controls.secrets;

/**
 * Whether a value beside a secret's name is the secret itself, and not a reference to it, a path, a
 * placeholder or a word about it. Allocates nothing.
 */
final class SecretValue {
  /** Words that stand for no value, or for its kind. */
  private static final String[] NO_VALUES = {
    "true",
    "false",
    "yes",
    "no",
    "on",
    "off",
    "null",
    "nil",
    "none",
    "undefined",
    "unset",
    "empty",
    "enabled",
    "disabled",
    "required",
    "optional",
    "auto",
    "string",
    "str",
    "int",
    "integer",
    "boolean",
    "bool",
    "text",
    "bytes",
    "object",
    "array",
    "redacted"
  };

  /** How references to a secret that is kept elsewhere begin. */
  private static final String[] REFERENCES = {
    "$",
    "{{",
    "<",
    "%",
    "#{",
    "@@",
    "`",
    "[[",
    "./",
    "../",
    "~/",
    "file:",
    "vault:",
    "arn:",
    "op:",
    "ref+",
    "projects/",
    "secret:",
    "secretref:",
    "env:",
    "ENC[",
    "ENC(",
    "!vault",
    "keyring:",
    "sealed:",
    "AgB"
  };

  private static final double RANDOM_ENTROPY = 3.0;
  private static final int RANDOM_LENGTH = 12;
  private static final int TOKEN_LENGTH = 6;
  private static final int LINE_LENGTH = 3;
  private static final int MAX_MEASURED = 256;

  private SecretValue() {}

  /** Whether the value of a variable, a flag or a whole entry is a secret. */
  static boolean isLiteral(SecretName name, String text, int from, int to) {
    if (name == SecretName.NONE || !isValue(text, from, to)) {
      return false;
    }
    return name == SecretName.PASSWORD
        || (to - from >= TOKEN_LENGTH
            && !isNumber(text, from, to)
            && !isName(text, from, to)
            && !isUrl(text, from, to));
  }

  /**
   * Whether the value of a property within a file is a secret. Files hold prose, code and schemas
   * too, so that a token has to look like one here.
   */
  static boolean isLiteralInFile(SecretName name, String text, int from, int to) {
    if (name == SecretName.NONE || to - from < LINE_LENGTH || !isValue(text, from, to)) {
      return false;
    }
    if (isCode(text, from, to) || isUrl(text, from, to)) {
      return false;
    }
    return name == SecretName.PASSWORD
        ? SecretName.of(text, from, to) == SecretName.NONE
        : isRandom(text, from, to);
  }

  /** Whether a password in a URL is one. */
  static boolean isPassword(String text, int from, int to) {
    return isValue(text, from, to);
  }

  private static boolean isValue(String text, int from, int to) {
    return from < to
        && !isPlaceholder(text, from, to)
        && !isPath(text, from, to)
        && !isReference(text, from, to)
        && !isNoValue(text, from, to);
  }

  /** Nothing but stars, dots, dashes, question marks or the letter x. */
  private static boolean isPlaceholder(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("*.-?_xX \t\n\r".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReference(String text, int from, int to) {
    for (String start : REFERENCES) {
      if (to - from >= start.length() && text.startsWith(start, from)) {
        return true;
      }
    }
    for (int i = from; i + 1 < to; i++) {
      char next = text.charAt(i + 1);
      char c = text.charAt(i);
      if ((c == '$' && (next == '(' || next == '{')) || (c == '{' && next == '{')) {
        return true;
      }
    }
    return false;
  }

  /**
   * A path: from the root, or names with two slashes between them. Base64 may begin with a slash
   * too, but then mostly has more than a path has.
   */
  private static boolean isPath(String text, int from, int to) {
    int slashes = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '+' || c == '=') {
        return false;
      }
      slashes += c == '/' ? 1 : 0;
    }
    return text.charAt(from) == '/' || (slashes >= 2 && isName(text, from, to));
  }

  private static boolean isNoValue(String text, int from, int to) {
    for (String word : NO_VALUES) {
      if (word.length() == to - from && text.regionMatches(true, from, word, 0, to - from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-') {
        return false;
      }
    }
    return true;
  }

  /** The name of an object, a file or a variable: words of one case with something between. */
  private static boolean isName(String text, int from, int to) {
    boolean joined = false;
    boolean upper = false;
    boolean lower = false;
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean joint = c == '-' || c == '.' || c == '/' || c == '_' || c == ':';
      joined |= joint;
      upper |= c >= 'A' && c <= 'Z';
      lower |= c >= 'a' && c <= 'z';
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (!joint && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return joined && !(upper && lower) && digits <= 2;
  }

  private static boolean isUrl(String text, int from, int to) {
    int colon = text.indexOf(':', from);
    return colon >= 0 && colon + 2 < to && text.startsWith("//", colon + 1);
  }

  /** A call, an index or a lookup, as in a script or a template. */
  private static boolean isCode(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == '|') {
        return true;
      }
    }
    return false;
  }

  /** Long, of letters and digits, and without a pattern (Shannon entropy per character). */
  private static boolean isRandom(String text, int from, int to) {
    boolean digit = false;
    boolean letter = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        return false;
      }
      digit |= c >= '0' && c <= '9';
      letter |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return to - from >= RANDOM_LENGTH
        && digit
        && letter
        && !isName(text, from, to)
        && entropy(text, from, Math.min(to, from + MAX_MEASURED)) >= RANDOM_ENTROPY;
  }

  /** Bits per character. Counted in place: a table would have to be allocated. */
  static double entropy(String text, int from, int to) {
    double bits = 0;
    double length = to - from;
    for (int i = from; i < to; i++) {
      int same = 0;
      for (int k = from; k < to; k++) {
        if (text.charAt(k) == text.charAt(i)) {
          same++;
        }
      }
      bits -= Math.log(same / length);
    }
    return bits / length / Math.log(2);
  }
}
