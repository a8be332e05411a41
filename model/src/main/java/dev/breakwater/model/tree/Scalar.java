package dev.breakwater.model.tree;

/** A single value, with the type that Kubernetes' own reader gives it. */
public final class Scalar implements Node {
  /** JSON's scalar types, integers told apart from other numbers. */
  public enum Type {
    NULL,
    BOOL,
    INT,
    FLOAT,
    STRING
  }

  /** How a scalar is written, for edits that keep the style. */
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }

  private final Type type;
  private final Style style;
  private final String text;
  private final long start;
  private final long end;

  Scalar(Type type, Style style, String text, long start, long end) {
    this.type = type;
    this.style = style;
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** The resolved type. */
  public Type type() {
    return type;
  }

  /** How the value is written. */
  public Style style() {
    return style;
  }

  /**
   * The value: the content of a string; for other types the text that Go's encoding/json writes
   * ({@code true}, {@code 420} for {@code 0644}, {@code null}).
   */
  public String text() {
    return text;
  }

  /** Whether this is the boolean true. */
  public boolean isTrue() {
    return type == Type.BOOL && text.equals("true");
  }

  /** Whether this is the boolean false. */
  public boolean isFalse() {
    return type == Type.BOOL && text.equals("false");
  }

  @Override
  public long start() {
    return start;
  }

  @Override
  public long end() {
    return end;
  }
}
