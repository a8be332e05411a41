package dev.breakwater.model.tree;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes trees as JSON (RFC 8259) on one line, keys in the order of the tree, for readers to read.
 */
public final class Json {
  private static final String HEX = "0123456789abcdef";

  private Json() {}

  /** The JSON of a tree. */
  public static String of(Node node) {
    var out = new StringBuilder();
    try {
      write(node, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes the JSON of a tree; line and paragraph separators are escaped, so that it is one line.
   */
  public static void write(Node node, Appendable out) throws IOException {
    switch (node) {
      case Scalar scalar -> {
        if (scalar.type() == Scalar.Type.STRING) {
          write(scalar.text(), out);
        } else {
          out.append(scalar.text());
        }
      }
      case Sequence sequence -> {
        out.append('[');
        for (int i = 0; i < sequence.size(); i++) {
          if (i > 0) {
            out.append(',');
          }
          write(sequence.get(i), out);
        }
        out.append(']');
      }
      case Mapping mapping -> {
        out.append('{');
        for (int i = 0; i < mapping.size(); i++) {
          if (i > 0) {
            out.append(',');
          }
          write(mapping.key(i), out);
          out.append(':');
          write(mapping.value(i), out);
        }
        out.append('}');
      }
    }
  }

  /** Writes a text as a JSON string. */
  public static void write(String text, Appendable out) throws IOException {
    out.append('"');
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && c != '\u2028' && c != '\u2029') {
        continue;
      }
      out.append(text, copied, i);
      copied = i + 1;
      out.append('\\');
      switch (c) {
        case '"', '\\' -> out.append(c);
        case '\n' -> out.append('n');
        case '\r' -> out.append('r');
        case '\t' -> out.append('t');
        default -> {
          out.append('u');
          for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xF));
          }
        }
      }
    }
    out.append(text, copied, text.length()).append('"');
  }
}
