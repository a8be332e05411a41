package dev.breakwater.model.tree;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types and values of YAML scalars as Go's yaml.v2 (which {@code sigs.k8s.io/yaml} reads with)
 * resolves them, and as Go's encoding/json then writes them.
 */
final class YamlScalars {
  private static final String PREFIX = "tag:yaml.org,2002:";
  private static final BigInteger MIN_INT = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX_UINT = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private YamlScalars() {}

  static Scalar resolve(
      @Nullable String tag,
      String text,
      Scalar.Style style,
      boolean plainImplicit,
      long start,
      long end,
      StringCache strings)
      throws MalformedDocumentException {
    if (tag == null && (!plainImplicit || style != Scalar.Style.PLAIN)) {
      return new Scalar(Scalar.Type.STRING, style, strings.shared(text), start, end);
    }
    if (tag != null && !resolvable(tag)) {
      String value = tag.equals(PREFIX + "binary") ? decodeBinary(text, start) : text;
      return new Scalar(Scalar.Type.STRING, style, strings.shared(value), start, end);
    }
    boolean forced = tag != null && tag.equals(PREFIX + "str");
    Scalar.Type type = Scalar.Type.STRING;
    String value = text;
    if (!forced) {
      Resolved resolved = plain(text, tag, start);
      type = resolved.type;
      value = resolved.text;
    }
    if (tag != null && !forced) {
      if (type == Scalar.Type.INT && tag.equals(PREFIX + "float")) {
        type = Scalar.Type.FLOAT;
        value = GoNumbers.json(Double.parseDouble(value));
      }
      checkTag(tag, type, text, start);
    }
    return new Scalar(type, style, strings.shared(value), start, end);
  }

  /** The string that a scalar becomes as the key of a JSON object. */
  static String keyText(Scalar key, long at) throws MalformedDocumentException {
    return switch (key.type()) {
      case STRING, BOOL -> key.text();
      case INT -> {
        if (new BigInteger(key.text()).bitLength() > 63) {
          throw new MalformedDocumentException("unsupported key " + key.text(), at);
        }
        yield key.text();
      }
      case FLOAT -> GoNumbers.key(key.text());
      case NULL -> throw new MalformedDocumentException("null cannot be a key", at);
    };
  }

  private record Resolved(Scalar.Type type, String text) {}

  private static final Resolved TRUE = new Resolved(Scalar.Type.BOOL, "true");
  private static final Resolved FALSE = new Resolved(Scalar.Type.BOOL, "false");
  private static final Resolved NULL = new Resolved(Scalar.Type.NULL, "null");

  private static Resolved plain(String text, @Nullable String tag, long at)
      throws MalformedDocumentException {
    if (text.isEmpty()) {
      return NULL;
    }
    char first = text.charAt(0);
    switch (first) {
      case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> {
        Resolved word = word(text);
        return word == null ? new Resolved(Scalar.Type.STRING, text) : word;
      }
      case '.', '+', '-' -> {
        if (special(text)) {
          // JSON has no such number: the whole document is refused, as Kubernetes would.
          throw new MalformedDocumentException("unsupported value " + text, at);
        }
        return first == '.' ? dotted(text) : number(text, tag);
      }
      default -> {
        return first >= '0' && first <= '9'
            ? number(text, tag)
            : new Resolved(Scalar.Type.STRING, text);
      }
    }
  }

  private static @Nullable Resolved word(String text) {
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> TRUE;
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> FALSE;
      case "~", "null", "Null", "NULL" -> NULL;
      default -> null;
    };
  }

  private static boolean special(String text) {
    return switch (text) {
      case ".nan", ".NaN", ".NAN" -> true;
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF" -> true;
      default -> false;
    };
  }

  /** A text that begins with a dot: Go tries its own float syntax, underscores and hex included. */
  private static Resolved dotted(String text) {
    return FLOAT.matcher(text).matches()
        ? floating(text, text)
        : new Resolved(Scalar.Type.STRING, text);
  }

  private static Resolved number(String text, @Nullable String tag) {
    if ((tag == null || tag.equals(PREFIX + "timestamp")) && GoTimestamps.matches(text)) {
      return new Resolved(Scalar.Type.STRING, text);
    }
    String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
    BigInteger integer = GoNumbers.parseInt(plain);
    if (integer != null && integer.compareTo(MIN_INT) >= 0 && integer.compareTo(MAX_UINT) <= 0) {
      // ParseUint, which reads what is beyond an int64, takes no sign.
      boolean signed = plain.charAt(0) == '+' || plain.charAt(0) == '-';
      if (integer.bitLength() <= 63 || !signed) {
        return new Resolved(Scalar.Type.INT, integer.toString());
      }
    }
    if (FLOAT.matcher(plain).matches()) {
      return floating(plain, text);
    }
    return new Resolved(Scalar.Type.STRING, text);
  }

  private static Resolved floating(String digits, String text) {
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      return new Resolved(Scalar.Type.STRING, text); // Go: value out of range
    }
    return new Resolved(Scalar.Type.FLOAT, GoNumbers.json(value));
  }

  private static boolean resolvable(String tag) {
    return switch (tag) {
      case PREFIX + "str",
          PREFIX + "bool",
          PREFIX + "int",
          PREFIX + "float",
          PREFIX + "null",
          PREFIX + "timestamp" ->
          true;
      default -> false;
    };
  }

  private static void checkTag(String tag, Scalar.Type type, String text, long at)
      throws MalformedDocumentException {
    boolean fits =
        switch (tag.substring(PREFIX.length())) {
          case "bool" -> type == Scalar.Type.BOOL;
          case "int" -> type == Scalar.Type.INT;
          case "float" -> type == Scalar.Type.FLOAT;
          case "null" -> type == Scalar.Type.NULL;
          case "timestamp" -> GoTimestamps.matches(text);
          default -> true;
        };
    if (!fits) {
      throw new MalformedDocumentException(
          "cannot read `" + text + "` as a !!" + tag.substring(PREFIX.length()), at);
    }
  }

  private static String decodeBinary(String text, long at) throws MalformedDocumentException {
    try {
      return new String(
          Base64.getDecoder().decode(text.replace("\n", "").replace("\r", "")),
          StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedDocumentException("!!binary value is not base64", at);
    }
  }
}
