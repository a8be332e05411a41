package dev.breakwater.model.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as Go's yaml.v2 and strconv read them, and as its encoding/json writes them. */
final class GoNumbers {
  private static final BigInteger MAX_UINT = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private GoNumbers() {}

  /** INT, FLOAT or STRING, for a plain scalar that begins with a digit, a sign or a dot. */
  static Scalar.Type typeOf(String text) {
    if (isPlainInteger(text)) {
      return Scalar.Type.INT;
    }
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789.-+_eExXoOabcdfABCDF".indexOf(text.charAt(i)) < 0) {
        return Scalar.Type.STRING;
      }
    }
    if (text.charAt(0) != '.' && parseInteger(withoutUnderscores(text)) != null) {
      return Scalar.Type.INT;
    }
    String digits = floatDigits(text);
    return digits == null || Double.isInfinite(Double.parseDouble(digits))
        ? Scalar.Type.STRING // Go: value out of range
        : Scalar.Type.FLOAT;
  }

  /** An integer, as {@link #typeOf} knows it, in decimal. */
  static String integer(String text) {
    if (isPlainInteger(text)) {
      return text;
    }
    BigInteger value = parseInteger(withoutUnderscores(text));
    if (value == null) {
      throw new IllegalArgumentException("no integer: " + text);
    }
    return value.toString();
  }

  /** A float, as {@link #typeOf} knows it, as JSON. */
  static String floating(String text) {
    String digits = floatDigits(text);
    if (digits == null) {
      throw new IllegalArgumentException("no float: " + text);
    }
    return json(Double.parseDouble(digits));
  }

  /** Whether a decimal integer fits 64 bits with a sign. */
  static boolean fitsInt64(String integer) {
    return integer.length() < 19 || new BigInteger(integer).bitLength() <= 63;
  }

  /** Decimal digits that need no conversion and fit a long. */
  private static boolean isPlainInteger(String text) {
    int length = text.length();
    if (length > 18 || text.charAt(0) == '0' && length > 1) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static String withoutUnderscores(String text) {
    return text.indexOf('_') < 0 ? text : text.replace("_", "");
  }

  /**
   * An int64 or, without a sign, a uint64; prefixes 0x, 0o, 0b, and 0 for octal; null if not one.
   */
  private static @Nullable BigInteger parseInteger(String text) {
    if (text.isEmpty()) {
      return null;
    }
    boolean signed = text.charAt(0) == '+' || text.charAt(0) == '-';
    boolean negative = text.charAt(0) == '-';
    int at = signed ? 1 : 0;
    int base = 10;
    if (text.length() > at + 1 && text.charAt(at) == '0') {
      switch (text.charAt(at + 1)) {
        case 'x', 'X' -> base = 16;
        case 'o', 'O' -> base = 8;
        case 'b', 'B' -> base = 2;
        default -> base = -8;
      }
      at += base < 0 ? 1 : 2;
      base = Math.abs(base);
    }
    if (text.startsWith("0b") && text.length() > 3) {
      // yaml.v2 reads what follows 0b once more by itself, and takes a sign there.
      char sign = text.charAt(2);
      if (sign == '+' || sign == '-') {
        signed = true;
        negative = sign == '-';
        at = 3;
      }
    }
    BigInteger size = digits(text, at, base);
    if (size == null) {
      return null;
    }
    BigInteger value = negative ? size.negate() : size;
    return value.bitLength() <= 63 || !signed && value.compareTo(MAX_UINT) <= 0 ? value : null;
  }

  private static @Nullable BigInteger digits(String text, int from, int base) {
    if (from == text.length()) {
      return null;
    }
    int first = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 'f' || Character.digit(c, base) < 0) {
        return null;
      }
      if (c == '0' && first == i) {
        first++;
      }
    }
    String significant = text.substring(first);
    if (significant.length() > 64) {
      return null; // whatever the base, beyond 64 bits
    }
    return significant.isEmpty() ? BigInteger.ZERO : new BigInteger(significant, base);
  }

  /** The text of a float without its underscores; null if it is none. */
  private static @Nullable String floatDigits(String text) {
    if (text.charAt(0) == '.' && !hasUnderscoresBetweenDigits(text)) {
      return null;
    }
    String plain = withoutUnderscores(text);
    int length = plain.length();
    int at = !plain.isEmpty() && (plain.charAt(0) == '-' || plain.charAt(0) == '+') ? 1 : 0;
    int fraction = skipDigits(plain, at);
    int end = fraction;
    if (fraction < length && plain.charAt(fraction) == '.') {
      end = skipDigits(plain, fraction + 1);
      if (fraction == at && end == fraction + 1) {
        return null;
      }
    } else if (fraction == at) {
      return null;
    }
    if (end < length && (plain.charAt(end) == 'e' || plain.charAt(end) == 'E')) {
      int exponent = end + 1;
      if (exponent < length && (plain.charAt(exponent) == '-' || plain.charAt(exponent) == '+')) {
        exponent++;
      }
      end = skipDigits(plain, exponent);
      if (end == exponent) {
        return null;
      }
    }
    return end == length ? plain : null;
  }

  /** strconv.ParseFloat, which reads what begins with a dot, wants a digit on both sides. */
  private static boolean hasUnderscoresBetweenDigits(String text) {
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      if (i + 1 == text.length() || !isDigit(text.charAt(i - 1)) || !isDigit(text.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A float as encoding/json writes it: shortest, with an exponent below 1e-6 and from 1e21 on. */
  static String json(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    double size = Math.abs(value);
    if (size >= 1e-3 && size < 1e7) {
      // Written plainly already; BigDecimal is slow to start.
      String plain = Double.toString(value);
      return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (shortest.precision() == 2) {
      // Double.toString prefers two digits to one where both name the same number.
      BigDecimal one = shortest.round(new MathContext(1, RoundingMode.HALF_EVEN));
      shortest = one.doubleValue() == value ? one : shortest;
    }
    if (size >= 1e-6 && size < 1e21) {
      return shortest.toPlainString();
    }
    return scientific(shortest, 1);
  }

  /** The text of a float that stands as a key: {@code FormatFloat(value, 'g', -1, 32)}. */
  static String key(String json) {
    if (json.endsWith(".inf") || json.equals(".nan")) {
      return json;
    }
    float value = (float) Double.parseDouble(json);
    if (value == 0) {
      return json.startsWith("-") ? "-0" : "0";
    }
    if (Float.isInfinite(value)) {
      return value > 0 ? ".inf" : "-.inf";
    }
    BigDecimal shortest = new BigDecimal(Float.toString(value)).stripTrailingZeros();
    if (shortest.precision() == 2) {
      BigDecimal one = shortest.round(new MathContext(1, RoundingMode.HALF_EVEN));
      shortest = one.floatValue() == value ? one : shortest;
    }
    int exponent = shortest.precision() - shortest.scale() - 1;
    return exponent < -4 || exponent >= 6 ? scientific(shortest, 2) : shortest.toPlainString();
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
