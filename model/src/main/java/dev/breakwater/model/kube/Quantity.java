package dev.breakwater.model.kube;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes quantity: {@code 500m}, {@code 1.5Gi}, {@code 2e3}. Compared by value, exactly.
 *
 * @param value the number of base units (cores, bytes)
 * @param text as written
 */
public record Quantity(BigDecimal value, String text) implements Comparable<Quantity> {
  private static final int MAX_LENGTH = 64;

  /** Parses a quantity as apimachinery's resource.ParseQuantity does; null if it is none. */
  public static @Nullable Quantity parse(String text) {
    int end = text.length();
    if (end == 0 || end > MAX_LENGTH) {
      return null;
    }
    int digits = 0;
    int at = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
    int numberStart = text.charAt(0) == '+' ? 1 : 0;
    boolean dot = false;
    while (at < end) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !dot) {
        dot = true;
      } else {
        break;
      }
      at++;
    }
    if (digits == 0) {
      return null;
    }
    BigDecimal factor = factor(text.substring(at));
    return factor == null
        ? null
        : new Quantity(new BigDecimal(text.substring(numberStart, at)).multiply(factor), text);
  }

  /**
   * Whether a text is a quantity of more than zero; decides as {@link #parse} does, without
   * allocating.
   */
  public static boolean isPositive(String text) {
    int end = text.length();
    if (end == 0 || end > MAX_LENGTH || text.charAt(0) == '-') {
      return false;
    }
    boolean digits = false;
    boolean nonZero = false;
    boolean dot = false;
    int at = text.charAt(0) == '+' ? 1 : 0;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c == '.' && !dot) {
        dot = true;
      } else if (c >= '0' && c <= '9') {
        digits = true;
        nonZero |= c != '0';
      } else {
        break;
      }
    }
    return digits && nonZero && isSuffix(text, at);
  }

  private static boolean isSuffix(String text, int at) {
    int length = text.length() - at;
    if (length == 0) {
      return true;
    }
    char first = text.charAt(at);
    if (length == 1) {
      return "numkMGTPE".indexOf(first) >= 0;
    }
    if (length == 2 && text.charAt(at + 1) == 'i') {
      return "KMGTPE".indexOf(first) >= 0;
    }
    if ((first != 'e' && first != 'E') || length > 4) {
      return false;
    }
    int digit = at + 1;
    if (text.charAt(digit) == '+' || text.charAt(digit) == '-') {
      digit++;
    }
    boolean any = false;
    for (; digit < text.length(); digit++) {
      char c = text.charAt(digit);
      if (c < '0' || c > '9') {
        return false;
      }
      any = true;
    }
    return any;
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

  private static @Nullable BigDecimal factor(String suffix) {
    return switch (suffix) {
      case "" -> BigDecimal.ONE;
      case "n" -> BigDecimal.ONE.scaleByPowerOfTen(-9);
      case "u" -> BigDecimal.ONE.scaleByPowerOfTen(-6);
      case "m" -> BigDecimal.ONE.scaleByPowerOfTen(-3);
      case "k" -> BigDecimal.ONE.scaleByPowerOfTen(3);
      case "M" -> BigDecimal.ONE.scaleByPowerOfTen(6);
      case "G" -> BigDecimal.ONE.scaleByPowerOfTen(9);
      case "T" -> BigDecimal.ONE.scaleByPowerOfTen(12);
      case "P" -> BigDecimal.ONE.scaleByPowerOfTen(15);
      case "E" -> BigDecimal.ONE.scaleByPowerOfTen(18);
      case "Ki" -> binary(1);
      case "Mi" -> binary(2);
      case "Gi" -> binary(3);
      case "Ti" -> binary(4);
      case "Pi" -> binary(5);
      case "Ei" -> binary(6);
      default -> exponent(suffix);
    };
  }

  private static BigDecimal binary(int power) {
    return BigDecimal.valueOf(1L << (10 * power));
  }

  private static @Nullable BigDecimal exponent(String suffix) {
    char e = suffix.charAt(0);
    if ((e != 'e' && e != 'E') || suffix.length() < 2 || suffix.length() > 4) {
      return null;
    }
    try {
      return BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1)));
    } catch (NumberFormatException notAnExponent) {
      return null;
    }
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
