package dev.breakwater.model.tree;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes trees byte for byte as Go's {@code json.Marshal} writes what it decoded. */
final class GoJson {
  private GoJson() {}

  static String of(@Nullable Node node) {
    var out = new StringBuilder();
    if (node == null) {
      return "null";
    }
    write(node, out);
    return out.toString();
  }

  private static void write(Node node, StringBuilder out) {
    switch (node) {
      case Scalar s -> {
        if (s.type() == Scalar.Type.STRING) {
          string(s.text(), out);
        } else {
          out.append(s.text());
        }
      }
      case Sequence s -> {
        out.append('[');
        for (int i = 0; i < s.size(); i++) {
          if (i > 0) {
            out.append(',');
          }
          write(s.get(i), out);
        }
        out.append(']');
      }
      case Mapping m -> {
        var sorted = new TreeMap<String, Node>(GoJson::byCodePoint);
        for (int i = 0; i < m.size(); i++) {
          sorted.put(m.key(i), m.value(i));
        }
        String separator = "{";
        for (var entry : sorted.entrySet()) {
          out.append(separator);
          separator = ",";
          string(entry.getKey(), out);
          out.append(':');
          write(entry.getValue(), out);
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
      }
    }
  }

  private static int byCodePoint(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.codePointAt(at) == b.codePointAt(at)) {
      at += Character.charCount(a.codePointAt(at));
    }
    int left = at < a.length() ? a.codePointAt(at) : -1;
    int right = at < b.length() ? b.codePointAt(at) : -1;
    return Integer.compare(left, right);
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          boolean escaped =
              c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
          out.append(escaped ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
      }
    }
    out.append('"');
  }
}
