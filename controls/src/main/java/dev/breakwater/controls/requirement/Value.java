package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that a control compares a field with.
 *
 * @param type string, bool or int
 * @param text as {@link Scalar#text()}
 */
public record Value(Scalar.Type type, String text) {
  /** A string. */
  public static Value of(String text) {
    return new Value(Scalar.Type.STRING, text);
  }

  /** A boolean. */
  public static Value of(boolean value) {
    return new Value(Scalar.Type.BOOL, Boolean.toString(value));
  }

  /** An integer. */
  public static Value of(long value) {
    return new Value(Scalar.Type.INT, Long.toString(value));
  }

  /** Whether a node is this scalar. */
  public boolean equalTo(@Nullable Node node) {
    return node instanceof Scalar s && s.type() == type && s.text().equals(text);
  }

  /** JSON text of the value; strings of controls need no escapes beyond quotes. */
  public String json() {
    return type == Scalar.Type.STRING
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : text;
  }

  @Override
  public String toString() {
    return text.isEmpty() ? "\"\"" : text;
  }
}
