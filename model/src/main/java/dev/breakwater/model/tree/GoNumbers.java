package dev.breakwater.model.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as Go's strconv reads and its encoding/json writes them. */
final class GoNumbers {
  private GoNumbers() {}

  /**
   * {@code strconv.ParseInt(text, 0, ∞)}: prefixes 0x, 0o, 0b, and 0 for octal; null if not one.
   */
  static @Nullable BigInteger parseInt(String text) {
    int at = 0;
    boolean negative = false;
    if (!text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-')) {
      negative = text.charAt(0) == '-';
      at = 1;
    }
    int base = 10;
    if (text.length() > at + 1 && text.charAt(at) == '0') {
      switch (Character.toLowerCase(text.charAt(at + 1))) {
        case 'x' -> base = 16;
        case 'o' -> base = 8;
        case 'b' -> base = 2;
        default -> base = -8;
      }
      at += base < 0 ? 1 : 2;
      base = Math.abs(base);
    }
    if (at == text.length()) {
      return null;
    }
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 'f' || Character.digit(c, base) < 0) {
        return null;
      }
    }
    BigInteger value = new BigInteger(text.substring(at), base);
    return negative ? value.negate() : value;
  }

  /** A float as encoding/json writes it: shortest, with an exponent below 1e-6 and from 1e21 on. */
  static String json(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    double size = Math.abs(value);
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (size >= 1e-6 && size < 1e21) {
      return shortest.toPlainString();
    }
    return scientific(shortest, 1);
  }

  /** The text of a float that stands as a key: {@code FormatFloat(value, 'g', -1, 32)}. */
  static String key(String json) {
    float value = (float) Double.parseDouble(json);
    if (value == 0) {
      return json.startsWith("-") ? "-0" : "0";
    }
    if (Float.isInfinite(value)) {
      return value > 0 ? ".inf" : "-.inf";
    }
    BigDecimal shortest = new BigDecimal(Float.toString(value)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    return exponent < -4 || exponent >= Math.max(shortest.precision(), 21)
        ? scientific(shortest, 2)
        : shortest.toPlainString();
  }

  private static String scientific(BigDecimal value, int exponentDigits) {
    String digits = value.unscaledValue().abs().toString();
    int exponent = value.precision() - value.scale() - 1;
    var text = new StringBuilder(value.signum() < 0 ? "-" : "").append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    String size = Integer.toString(Math.abs(exponent));
    return text.append('e')
        .append(exponent < 0 ? '-' : '+')
        .append("0".repeat(Math.max(0, exponentDigits - size.length())))
        .append(size)
        .toString();
  }
}
