package dev.breakwater.controls.controlplane;

/** Reads durations as Go writes them: {@code 1h30m}, {@code 0}, {@code 300ms}. */
final class GoDuration {
  private GoDuration() {}

  /** The duration in seconds; not a number where the text is none. */
  static double seconds(String text) {
    String rest = text.strip();
    if (rest.equals("0")) {
      return 0;
    }
    double seconds = rest.isEmpty() ? Double.NaN : 0;
    while (!rest.isEmpty()) {
      int digits = end(rest, 0, true);
      int unit = end(rest, digits, false);
      double size = unit(rest.substring(digits, unit));
      if (digits == 0 || rest.substring(0, digits).equals(".")) {
        return Double.NaN;
      }
      try {
        seconds += Double.parseDouble(rest.substring(0, digits)) * size;
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
      rest = rest.substring(unit);
    }
    return seconds;
  }

  /** Where a run of digits, or of what is none, ends. */
  private static int end(String text, int from, boolean ofDigits) {
    int i = from;
    while (i < text.length()
        && (text.charAt(i) >= '0' && text.charAt(i) <= '9' || text.charAt(i) == '.') == ofDigits) {
      i++;
    }
    return i;
  }

  private static double unit(String name) {
    return switch (name) {
      case "h" -> 3600;
      case "m" -> 60;
      case "s" -> 1;
      case "ms" -> 1e-3;
      case "us", "µs", "μs" -> 1e-6;
      case "ns" -> 1e-9;
      default -> Double.NaN;
    };
  }
}
