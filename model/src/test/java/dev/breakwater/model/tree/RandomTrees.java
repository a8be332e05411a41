package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes trees of maps, lists and scalars, and writes them as YAML in a style picked at random. */
final class RandomTrees {
  private static final String[] KEYS = {
    "name", "app.kubernetes.io/name", "x y", "é", "😀", "a😀b", "key-1", "K_2", "日本", "0a"
  };

  private static final String[] STRINGS = {
    "",
    "plain",
    "two words",
    "yes",
    "null",
    "1.5",
    "0x1F",
    "- dash",
    "a: b",
    "a #b",
    "#",
    "'",
    "\"",
    "it's",
    "back\\slash",
    "é",
    "😀 face",
    "tab\there",
    "line\nbreak",
    "lines\n\nand\n",
    "\n",
    " lead",
    "trail ",
    "{}",
    "[a]",
    "*a",
    "&a",
    "!t",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    ":",
    "-",
    "~",
    "<<",
    "\u0085",
    "\u2028",
    "\u0000",
    "\u001b",
    "\uFEFF",
    "\uD83D\uDE00",
    "=",
    "2001-01-01",
    "end:",
    "日本"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  RandomTrees(Random random) {
    this.random = random;
  }

  @Nullable Object tree(int depth) {
    int kind = random.nextInt(depth > 0 ? 8 : 4);
    return switch (kind) {
      case 0 -> random.nextLong() >> random.nextInt(64);
      case 1 -> random.nextInt(3) == 0 ? null : (Object) random.nextBoolean();
      case 2, 3 -> STRINGS[random.nextInt(STRINGS.length)];
      case 4 -> list(depth - 1);
      default -> map(depth - 1);
    };
  }

  List<Object> list(int depth) {
    var list = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      list.add(tree(depth));
    }
    return list;
  }

  Map<String, Object> map(int depth) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = random.nextInt(5); i > 0; i--) {
      map.put(KEYS[random.nextInt(KEYS.length)], tree(depth));
    }
    return map;
  }

  /** The tree as the reader is to read it. */
  static Node node(@Nullable Object value) {
    return switch (value) {
      case null -> scalar(Scalar.Type.NULL, "null");
      case String s -> scalar(Scalar.Type.STRING, s);
      case Boolean b -> scalar(Scalar.Type.BOOL, b.toString());
      case Long l -> scalar(Scalar.Type.INT, l.toString());
      case List<?> list ->
          new Sequence(list.stream().map(RandomTrees::node).toArray(Node[]::new), 0, 0);
      case Map<?, ?> map ->
          new Mapping(
              map.keySet().toArray(String[]::new),
              new long[map.size()],
              map.values().stream().map(RandomTrees::node).toArray(Node[]::new),
              0,
              0);
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  private static Scalar scalar(Scalar.Type type, String text) {
    return new Scalar(type, Scalar.Style.PLAIN, text, 0, 0);
  }

  String write(@Nullable Object tree) {
    out.setLength(0);
    if (random.nextInt(4) == 0) {
      out.append("# a comment\n---\n");
    }
    block(tree, 0, "");
    return out.toString();
  }

  /** Writes a value after {@code -} or {@code key:}, ending with its line. */
  private void block(@Nullable Object value, int indent, String before) {
    boolean flow = random.nextInt(5) == 0;
    if (!flow && value instanceof List<?> list && !list.isEmpty()) {
      out.append(before.isEmpty() ? "" : "\n");
      for (Object item : list) {
        out.append(" ".repeat(indent)).append('-');
        block(item, indent + 1 + random.nextInt(3), " ");
      }
    } else if (!flow && value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append(before.isEmpty() ? "" : "\n");
      map.forEach((key, item) -> {
        out.append(" ".repeat(indent)).append(key((String) key)).append(':');
        block(item, indent + 1 + random.nextInt(3), " ");
      });
    } else if (value instanceof String text && isLiteral(text) && random.nextInt(2) == 0) {
      out.append(before).append(text.endsWith("\n") ? "|" : "|-").append('\n');
      text.lines().forEach(line -> out.append(" ".repeat(indent + 2)).append(line).append('\n'));
    } else {
      out.append(before).append(inline(value)).append(random.nextInt(9) == 0 ? " # c\n" : "\n");
    }
  }

  private static boolean isLiteral(String text) {
    return text.contains("\n")
        && text.length() > 1
        && !text.startsWith("\n")
        && text.chars().allMatch(c -> c >= ' ' && c < 0x7F || c == '\n');
  }

  private String key(String key) {
    return switch (random.nextInt(4)) {
      case 0 -> "\"" + key + "\"";
      case 1 -> "'" + key + "'";
      default -> key;
    };
  }

  private String inline(@Nullable Object value) {
    return switch (value) {
      case null -> random.nextBoolean() ? "null" : "~";
      case Boolean b -> b ? pick("true", "yes", "On") : pick("false", "no", "OFF");
      case Long l -> l >= 0 && random.nextBoolean() ? "0x" + Long.toHexString(l) : l.toString();
      case String s -> string(s);
      case List<?> list ->
          list.stream().map(this::inline).collect(Collectors.joining(pick(", ", ",\n "), "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> key((String) e.getKey()) + ": " + inline(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }

  private String string(String text) {
    boolean plain = text.matches("(plain|two words|é|😀 face|日本|=|2001-01-01|it's|back.slash)");
    boolean single = text.chars().allMatch(c -> c >= ' ' && c < 0x7F || c > 0x3000 && c < 0xF000);
    return switch (random.nextInt(3)) {
      case 0 -> plain ? text : escaped(text);
      case 1 -> single ? "'" + text.replace("'", "''") + "'" : escaped(text);
      default -> escaped(text);
    };
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            escaped.append('\\').appendCodePoint(c);
          } else if (c >= ' ' && c < 0x7F || c >= 0x3000 && c != 0xFEFF) {
            escaped.appendCodePoint(c);
          } else {
            escaped.append(String.format("\\u%04x", c));
          }
        });
    return escaped.append('"').toString();
  }
}
