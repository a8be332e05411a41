package dev.breakwater.model.tree;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The types and values of YAML scalars as Go's yaml.v2 (which {@code sigs.k8s.io/yaml} reads with)
 * resolves them, and as Go's encoding/json then writes them.
 */
final class YamlScalars {
  private static final String PREFIX = "tag:yaml.org,2002:";
  private static final String TIMESTAMP = PREFIX + "timestamp";

  private YamlScalars() {}

  /** Resolves a scalar; a tag is a full one, null where there is none. */
  static Scalar resolve(
      @Nullable String tag,
      String text,
      Scalar.Style style,
      long start,
      long end,
      StringCache strings)
      throws MalformedDocumentException {
    Scalar.Type type = Scalar.Type.STRING;
    String value = text;
    if (tag == null) {
      if (style == Scalar.Style.PLAIN) {
        type = typeOf(text);
        value = type == Scalar.Type.STRING ? text : strings.shared(valueOf(text, type));
      }
    } else if (tag.equals(PREFIX + "binary")) {
      value = decodeBinary(text, start);
    } else if (isResolvable(tag)) {
      type = taggedType(tag, text, start);
      value = strings.shared(taggedValue(text, type));
    }
    return new Scalar(type, style, value, start, end);
  }

  /** Whether a scalar can be the key of a JSON object: Go writes no null and no uint64 as one. */
  static boolean canBeKey(Scalar key) {
    return key.type() != Scalar.Type.NULL
        && (key.type() != Scalar.Type.INT || GoNumbers.fitsInt64(key.text()));
  }

  /** The string that a scalar becomes as the key of a JSON object. */
  static String keyText(Scalar key) {
    return key.type() == Scalar.Type.FLOAT ? GoNumbers.key(key.text()) : key.text();
  }

  /** Whether a plain {@code <<} with this tag is a merge key. */
  static boolean mayBeMerge(String tag) {
    return tag.equals("!") || tag.equals(PREFIX + "merge");
  }

  /** Whether a float is an infinity or no number, which JSON cannot hold. */
  static boolean isSpecial(Scalar number) {
    return isSpecial(number.text());
  }

  private static boolean isSpecial(String text) {
    return text.equals(".nan") || text.endsWith(".inf");
  }

  private static Scalar.Type typeOf(String text) {
    if (text.isEmpty()) {
      return Scalar.Type.NULL;
    }
    char first = text.charAt(0);
    if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
      return first == '.' || first == '-' || first == '+'
          ? specialOr(text, GoNumbers.typeOf(text))
          : GoNumbers.typeOf(text);
    }
    return text.length() <= 5 ? wordType(text) : Scalar.Type.STRING;
  }

  private static Scalar.Type wordType(String text) {
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" ->
          Scalar.Type.BOOL;
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
          Scalar.Type.BOOL;
      case "~", "null", "Null", "NULL" -> Scalar.Type.NULL;
      default -> Scalar.Type.STRING;
    };
  }

  private static Scalar.Type specialOr(String text, Scalar.Type other) {
    return special(text) == null ? other : Scalar.Type.FLOAT;
  }

  private static @Nullable String special(String text) {
    return switch (text) {
      case ".nan", ".NaN", ".NAN" -> ".nan";
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> ".inf";
      case "-.inf", "-.Inf", "-.INF" -> "-.inf";
      default -> null;
    };
  }

  private static String valueOf(String text, Scalar.Type type) {
    return switch (type) {
      case NULL -> "null";
      case BOOL -> isTrue(text) ? "true" : "false";
      case INT -> GoNumbers.integer(text);
      case FLOAT -> {
        String special = special(text);
        yield special == null ? GoNumbers.floating(text) : special;
      }
      case STRING -> text;
    };
  }

  /** Whether a word for a boolean is one for true: yes, true or on. */
  private static boolean isTrue(String word) {
    return switch (word.charAt(0)) {
      case 'y', 'Y', 't', 'T' -> true;
      case 'o', 'O' -> word.length() == 2;
      default -> false;
    };
  }

  private static boolean isResolvable(String tag) {
    return switch (tag) {
      case PREFIX + "str",
          PREFIX + "bool",
          PREFIX + "int",
          PREFIX + "float",
          PREFIX + "null",
          TIMESTAMP ->
          true;
      default -> false;
    };
  }

  private static Scalar.Type taggedType(String tag, String text, long at)
      throws MalformedDocumentException {
    if (tag.equals(PREFIX + "str")) {
      return Scalar.Type.STRING;
    }
    Scalar.Type type = typeOf(text);
    boolean fits =
        switch (tag.substring(PREFIX.length())) {
          case "bool" -> type == Scalar.Type.BOOL;
          case "int" -> type == Scalar.Type.INT;
          case "null" -> type == Scalar.Type.NULL;
          case "timestamp" -> GoTimestamps.matches(text);
          default ->
              type == Scalar.Type.FLOAT
                  || type == Scalar.Type.INT && GoNumbers.fitsInt64(GoNumbers.integer(text));
        };
    if (!fits) {
      throw new MalformedDocumentException(
          "the value is no !!" + tag.substring(PREFIX.length()), at);
    }
    return tag.equals(PREFIX + "float") ? Scalar.Type.FLOAT : type;
  }

  private static String taggedValue(String text, Scalar.Type type) {
    boolean widened = type == Scalar.Type.FLOAT && typeOf(text) == Scalar.Type.INT;
    return widened
        ? GoNumbers.json(Double.parseDouble(GoNumbers.integer(text)))
        : valueOf(text, type);
  }

  private static String decodeBinary(String text, long at) throws MalformedDocumentException {
    String encoded = text.replace("\n", "").replace("\r", "");
    try {
      if (encoded.length() % 4 == 0) {
        return GoStrings.utf8(Base64.getDecoder().decode(encoded));
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new MalformedDocumentException("the !!binary value is not base64", at);
  }
}
