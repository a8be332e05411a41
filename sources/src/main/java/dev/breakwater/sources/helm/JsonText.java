package dev.breakwater.sources.helm;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON, which Helm reads as it reads YAML. */
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /** The text of a tree, or of maps, lists and trees. */
  static String of(@Nullable Object value) {
    var json = new StringBuilder();
    write(json, value);
    return json.toString();
  }

  private static void write(StringBuilder json, @Nullable Object value) {
    switch (value) {
      case null -> json.append("null");
      case Mapping mapping -> {
        json.append('{');
        for (int i = 0; i < mapping.size(); i++) {
          key(json, i, mapping.key(i));
          write(json, mapping.value(i));
        }
        json.append('}');
      }
      case Sequence list -> {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
          write(json.append(i > 0 ? "," : ""), list.get(i));
        }
        json.append(']');
      }
      case Scalar scalar -> {
        if (scalar.type() == Scalar.Type.STRING) {
          quoted(json, scalar.text());
        } else {
          json.append(scalar.text());
        }
      }
      case Map<?, ?> map -> {
        json.append('{');
        int i = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          key(json, i++, String.valueOf(entry.getKey()));
          write(json, entry.getValue());
        }
        json.append('}');
      }
      case List<?> list -> {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
          write(json.append(i > 0 ? "," : ""), list.get(i));
        }
        json.append(']');
      }
      case String text -> quoted(json, text);
      default -> json.append(value);
    }
  }

  private static void key(StringBuilder json, int index, String key) {
    quoted(json.append(index > 0 ? "," : ""), key);
    json.append(':');
  }

  private static void quoted(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          json.append(HEX.charAt(c >> shift & 0xF));
        }
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
