package dev.breakwater.model.kube;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes quantity: {@code 500m}, {@code 1.5Gi}, {@code 2e3}. Compared by value. As in
 * apimachinery, a value is rounded away from zero to whole nano units, and one with a binary suffix
 * is no larger than 2⁶³ − 1.
 *
 * @param value the number of base units (cores, bytes)
 * @param text as written
 */
public record Quantity(BigDecimal value, String text) implements Comparable<Quantity> {
  /** No quantity that anybody wrote is longer; the time to read digits grows with their square. */
  private static final int MAX_LENGTH = 1_000;

  /** An exponent beyond this is refused, so that no arithmetic overflows. */
  private static final int MAX_EXPONENT = 1_000_000_000;

  private static final int NONE = Integer.MIN_VALUE;
  private static final int NANO = -9;
  private static final String BINARY = "KMGTPE";
  private static final String DECIMAL = "numkMGTPE";
  private static final int[] DECIMAL_POWERS = {-9, -6, -3, 3, 6, 9, 12, 15, 18};

  /** Decodes a quantity as apimachinery's resource.Quantity does; null if it is none. */
  public static @Nullable Quantity parse(String text) {
    int start = start(text);
    int end = end(text, start);
    int suffix = endOfNumber(text, start, end);
    boolean binary = isBinary(text, suffix, end);
    int power = binary ? BINARY.indexOf(text.charAt(suffix)) + 1 : power(text, suffix, end);
    if (start == end || end - start > MAX_LENGTH || power == NONE) {
      return null;
    }
    BigDecimal number;
    if (hasDigit(text, start, suffix)) {
      int plus = text.charAt(start) == '+' ? 1 : 0;
      number = new BigDecimal(text.substring(start + plus, suffix));
    } else if (binary ? power <= 4 : power >= NANO) {
      // Go reads a number without digits as zero, except on the way that it takes for these.
      number = BigDecimal.ZERO;
    } else {
      return null;
    }
    return new Quantity(binary ? binary(number, power) : nano(number, power), text);
  }

  /**
   * Whether a text is a quantity of more than zero; decides as {@link #parse} does, without
   * allocating.
   */
  public static boolean isPositive(String text) {
    int start = start(text);
    int end = end(text, start);
    if (start == end || end - start > MAX_LENGTH || text.charAt(start) == '-') {
      return false;
    }
    int suffix = endOfNumber(text, start, end);
    boolean nonZero = false;
    for (int i = start; i < suffix; i++) {
      nonZero |= text.charAt(i) >= '1' && text.charAt(i) <= '9';
    }
    return nonZero && (isBinary(text, suffix, end) || power(text, suffix, end) != NONE);
  }

  /**
   * Parses a quantity that is known to be one.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Quantity require(String text) {
    Quantity quantity = parse(text);
    if (quantity == null) {
      throw new IllegalArgumentException("not a quantity: " + text);
    }
    return quantity;
  }

  private static int start(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(String text, int start) {
    int end = text.length();
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** As Go's unicode.IsSpace. */
  private static boolean isSpace(char c) {
    return c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
  }

  /** Where sign, digits and a dot among them end, and the suffix begins. */
  private static int endOfNumber(String text, int start, int end) {
    int at = start;
    if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    boolean dot = false;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c == '.' && !dot) {
        dot = true;
      } else if (!isDigit(c)) {
        break;
      }
    }
    return at;
  }

  private static boolean hasDigit(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBinary(String text, int suffix, int end) {
    return end - suffix == 2
        && text.charAt(suffix + 1) == 'i'
        && BINARY.indexOf(text.charAt(suffix)) >= 0;
  }

  /** The power of ten that a decimal suffix or an exponent stands for; NONE where it is neither. */
  private static int power(String text, int suffix, int end) {
    if (suffix == end) {
      return 0;
    }
    char first = text.charAt(suffix);
    if (end - suffix == 1) {
      int i = DECIMAL.indexOf(first);
      return i < 0 ? NONE : DECIMAL_POWERS[i];
    }
    return first == 'e' || first == 'E' ? exponent(text, suffix + 1, end) : NONE;
  }

  private static int exponent(String text, int from, int end) {
    char sign = text.charAt(from);
    int at = sign == '+' || sign == '-' ? from + 1 : from;
    if (at == end) {
      return NONE;
    }
    int exponent = 0;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (!isDigit(c) || exponent > MAX_EXPONENT / 10) {
        return NONE;
      }
      exponent = 10 * exponent + (c - '0');
    }
    return sign == '-' ? -exponent : exponent;
  }

  private static BigDecimal binary(BigDecimal number, int power) {
    // No constant, since most scans ask isPositive alone, and BigDecimal is slow to start.
    BigDecimal max = BigDecimal.valueOf(Long.MAX_VALUE);
    BigDecimal value = nano(number.multiply(BigDecimal.valueOf(1L << (10 * power))), 0);
    return value.min(max).max(max.negate());
  }

  /** The value in whole nano units, rounded away from zero. */
  private static BigDecimal nano(BigDecimal number, int power) {
    BigDecimal value = number.scaleByPowerOfTen(power);
    if (value.scale() <= -NANO) {
      return value;
    }
    boolean less = value.signum() != 0 && value.precision() - value.scale() <= NANO;
    return less
        ? BigDecimal.valueOf(value.signum()).scaleByPowerOfTen(NANO)
        : value.signum() == 0 ? BigDecimal.ZERO : value.setScale(-NANO, RoundingMode.UP);
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity q && value.compareTo(q.value) == 0;
  }

  @Override
  public int hashCode() {
    return value.stripTrailingZeros().hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
