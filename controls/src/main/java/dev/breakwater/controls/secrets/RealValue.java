package dev.breakwater.controls.secrets;

/**
 * Whether a value in a place that is made for secrets is one, and not a placeholder for it, a
 * template or nothing. Allocates nothing.
 */
public final class RealValue {
  /** How people begin what is to be replaced before use. */
  private static final String[] PLACEHOLDERS = {
    "change",
    "replace",
    "your",
    "insert",
    "todo",
    "fixme",
    "tbd",
    "placeholder",
    "redacted",
    "dummy",
    "fill",
    "enter",
    "put-",
    "put_",
    "put ",
    "base64",
    "base-64",
    "base 64",
    "set-me",
    "setme",
    "set_me",
    "data+omitted",
    "..."
  };

  private RealValue() {}

  /** Whether it is a secret as it stands. */
  public static boolean is(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return SecretValue.isPassword(text, from, to) && !isPlaceholder(text, from, to);
  }

  private static boolean isPlaceholder(String text, int from, int to) {
    for (String start : PLACEHOLDERS) {
      if (to - from >= start.length() && text.regionMatches(true, from, start, 0, start.length())) {
        return true;
      }
    }
    return to - from > 5
        && (text.regionMatches(true, to - 5, "-here", 0, 5)
            || text.regionMatches(true, to - 5, "_here", 0, 5));
  }
}
