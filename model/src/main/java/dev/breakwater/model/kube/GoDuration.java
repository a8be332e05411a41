package dev.breakwater.model.kube;

/** Durations as Go writes them: {@code 2160h}, {@code 1h30m}, {@code 1.5s}. Allocates nothing. */
public final class GoDuration {
  /** What {@link #seconds} says of a text that is no duration. */
  public static final double NONE = -1;

  private GoDuration() {}

  /** The length in seconds; {@link #NONE} where the text is none, or a negative one. */
  public static double seconds(String text) {
    if (text.equals("0")) {
      return 0;
    }
    double seconds = 0;
    int at = text.startsWith("+") ? 1 : 0;
    if (at == text.length()) {
      return NONE;
    }
    while (at < text.length()) {
      double number = 0;
      double scale = 0;
      int digits = 0;
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '.' && scale == 0) {
          scale = 1;
        } else if (c >= '0' && c <= '9') {
          digits++;
          number = 10 * number + c - '0';
          scale *= 10;
        } else {
          break;
        }
      }
      int unit = at;
      while (at < text.length() && text.charAt(at) != '.' && !isDigit(text.charAt(at))) {
        at++;
      }
      double length = unit(text, unit, at - unit);
      if (digits == 0 || length == 0) {
        return NONE;
      }
      seconds += number / Math.max(1, scale) * length;
    }
    return seconds;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Seconds in a unit; 0 where there is none of the name. */
  private static double unit(String text, int at, int length) {
    if (length == 1) {
      return switch (text.charAt(at)) {
        case 'h' -> 3600;
        case 'm' -> 60;
        case 's' -> 1;
        default -> 0;
      };
    }
    if (length == 2 && text.charAt(at + 1) == 's') {
      return switch (text.charAt(at)) {
        case 'm' -> 1e-3;
        case 'u', '\u00b5', '\u03bc' -> 1e-6;
        case 'n' -> 1e-9;
        default -> 0;
      };
    }
    return 0;
  }
}
