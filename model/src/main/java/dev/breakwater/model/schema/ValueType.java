package dev.breakwater.model.schema;

import dev.breakwater.model.kube.Quantity;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;

/** The types of single values, and the one that takes anything; in the order of their tags. */
public enum ValueType implements FieldType {
  ANY("anything"),
  STRING("text"),
  BYTES("base64"),
  TIME("a time, as text"),
  BOOL("a boolean"),
  INT32("an integer of 32 bits"),
  INT64("an integer of 64 bits"),
  NUMBER("a number"),
  QUANTITY("a quantity"),
  INT_OR_STRING("an integer or text");

  /** A number of fewer letters is one of 32 bits. */
  private static final int SHORT = 10;

  private final String words;

  ValueType(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  /** Whether Kubernetes decodes a node that is not null as this. */
  boolean takes(Node node) {
    if (this == ANY) {
      return true;
    }
    if (!(node instanceof Scalar scalar)) {
      return false;
    }
    Scalar.Type type = scalar.type();
    return switch (this) {
      case ANY -> true;
      case STRING, TIME -> type == Scalar.Type.STRING;
      case BYTES -> type == Scalar.Type.STRING && isBase64(scalar.text());
      case BOOL -> type == Scalar.Type.BOOL;
      case NUMBER -> type == Scalar.Type.INT || type == Scalar.Type.FLOAT;
      case INT32 -> isInteger(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case INT64 -> isInteger(scalar, Long.MIN_VALUE, Long.MAX_VALUE);
      case INT_OR_STRING ->
          type == Scalar.Type.STRING || isInteger(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case QUANTITY -> type != Scalar.Type.BOOL && isQuantity(scalar.text());
    };
  }

  /** A float without a fraction is an integer once it has become JSON. */
  private static boolean isInteger(Scalar scalar, long least, long most) {
    String text = scalar.text();
    if (scalar.type() == Scalar.Type.INT && text.length() < SHORT) {
      return true;
    }
    if (scalar.type() != Scalar.Type.INT && scalar.type() != Scalar.Type.FLOAT) {
      return false;
    }
    try {
      long value = Long.parseLong(text);
      return least <= value && value <= most;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isQuantity(String text) {
    return Quantity.isPositive(text) || Quantity.parse(text) != null;
  }

  /** As Go reads base64: line breaks do not count, the end is filled up with {@code =}. */
  private static boolean isBase64(String text) {
    int letters = 0;
    int filled = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=') {
        filled++;
      } else if (c != '\n' && c != '\r') {
        boolean isLetter =
            c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c == '+'
                || c == '/';
        if (!isLetter || filled > 0) {
          return false;
        }
        letters++;
      }
    }
    return (letters + filled) % 4 == 0 && filled <= 2;
  }
}
