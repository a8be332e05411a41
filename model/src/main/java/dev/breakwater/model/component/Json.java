package dev.breakwater.model.component;

/** Values of options as JSON, for edits. */
final class Json {
  private Json() {}

  static String quoted(String text) {
    var json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00").append(Character.forDigit(c >> 4, 16));
        json.append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /** The value as a configuration file has it. */
  static String typed(Option.Kind kind, String value) {
    return switch (kind) {
      case BOOL, NUMBER, GATE -> value;
      case TEXT, DURATION -> quoted(value);
      case LIST -> {
        var list = new StringBuilder("[");
        for (String item : value.split(",", -1)) {
          list.append(list.length() == 1 ? "" : ",").append(quoted(item));
        }
        yield list.append(']').toString();
      }
    };
  }
}
