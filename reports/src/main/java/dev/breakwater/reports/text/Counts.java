package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Severity;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToLongFunction;

/** Numbers and lists in sentences. */
final class Counts {
  private Counts() {}

  /** {@code 1,234}; for counts, which are not negative. */
  static String number(long count) {
    // By hand, since a Formatter loads all that the JDK knows of locales.
    var digits = new StringBuilder().append(count);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** {@code 1 object}, {@code 2 objects}. */
  static String of(long count, String noun) {
    return number(count) + " " + (count == 1 ? noun : noun + "s");
  }

  /** {@code 1 critical, 3 low}: what there is of each severity. */
  static String bySeverity(ToLongFunction<Severity> counts) {
    var words = new StringJoiner(", ");
    for (Severity severity : Severity.values()) {
      long count = counts.applyAsLong(severity);
      if (count > 0) {
        words.add(number(count) + " " + severity.word());
      }
    }
    return words.toString();
  }

  /** {@code a, b and c}, or {@code a, b, c and 4 more}. */
  static String some(List<String> items, int most) {
    int size = items.size();
    if (size == 1) {
      return items.getFirst();
    }
    return size <= most
        ? String.join(", ", items.subList(0, size - 1)) + " and " + items.getLast()
        : String.join(", ", items.subList(0, most)) + " and " + number(size - most) + " more";
  }
}
