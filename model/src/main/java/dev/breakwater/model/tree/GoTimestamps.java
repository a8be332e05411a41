package dev.breakwater.model.tree;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what Go's yaml.v2 takes for a timestamp where {@code !!timestamp} asks for one. */
final class GoTimestamps {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:(?:[Tt](\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,]\\d+)?(?:Z|[-+](\\d\\d):(\\d\\d)))"
              + "|(?: +(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,]\\d+)?))?");

  private GoTimestamps() {}

  static boolean matches(String text) {
    if (text.length() < 8 || text.charAt(4) != '-') {
      return false;
    }
    Matcher m = SHAPE.matcher(text);
    if (!m.matches()) {
      return false;
    }
    try {
      LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
    } catch (DateTimeException e) {
      return false;
    }
    int time = m.group(4) != null ? 4 : 9;
    return m.group(time) == null
        || number(m, time) < 24
            && number(m, time + 1) < 60
            && number(m, time + 2) < 60
            && (m.group(7) == null || number(m, 7) <= 24 && number(m, 8) <= 60);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
