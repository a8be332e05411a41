package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes documents for the differential test: well-formed ones, and others near them. */
final class YamlDocuments {
  private final Random random;

  YamlDocuments(long seed) {
    random = new Random(seed);
  }

  String next() {
    if (chance(300)) {
      return aliases();
    }
    return switch (random.nextInt(10)) {
      case 0 -> "v: " + word() + "\n";
      case 1 -> scalarDocument();
      case 2 -> soup();
      case 3, 4, 5 -> finish(block(0, 4));
      case 6 -> finish(flow(4));
      case 7 -> mutated(block(0, 3));
      case 8 -> merges();
      default -> mutated(chance(2) ? flow(3) : scalarDocument());
    };
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }

  private String word() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> pick(YamlSamples.WORDS);
      case 3 -> number();
      case 4 -> letters("0123456789+-._eExXobaf:T Z", 12);
      case 5 -> letters("ab:#-?,[]{}&*!|>'\"%@` \t", 8);
      default -> letters("abcdefg", 6);
    };
  }

  private String letters(String from, int most) {
    var text = new StringBuilder();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      text.append(from.charAt(random.nextInt(from.length())));
    }
    return text.toString();
  }

  private String number() {
    String sign = pick("", "", "", "-", "+");
    return switch (random.nextInt(6)) {
      case 0 -> sign + Long.toUnsignedString(random.nextLong() >>> random.nextInt(64));
      case 1 -> sign + "0x" + Long.toHexString(random.nextLong() >>> random.nextInt(64));
      case 2 ->
          sign + "0" + pick("", "o") + Long.toOctalString(random.nextLong() >>> random.nextInt(64));
      case 3 -> sign + "0b" + Long.toBinaryString(random.nextLong() >>> random.nextInt(64));
      case 4 -> sign + Double.longBitsToDouble(random.nextLong());
      default -> sign + (float) (random.nextGaussian() * Math.pow(10, random.nextInt(30) - 10));
    };
  }

  private String key() {
    return switch (random.nextInt(12)) {
      case 0 -> pick(YamlSamples.WORDS);
      case 1 -> number();
      case 2 -> quoted(0);
      case 3 -> pick(YamlSamples.TAGS) + " " + pick("k", "1", "<<");
      default -> pick("a", "b", "c", "name", "key-1", "d.e/f", "x y");
    };
  }

  private String quoted(int indent) {
    boolean single = chance(2);
    var text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(
          switch (random.nextInt(8)) {
            case 0 -> single ? "''" : pick(YamlSamples.ESCAPES);
            case 1 -> " ";
            case 2 -> chance(4) ? "\n" + " ".repeat(indent + random.nextInt(3)) : "b";
            case 3 -> chance(4) ? " \t\n\n " + " ".repeat(indent) : ": ";
            case 4 -> pick("#", " #", "é", "😀", "\u2028", "---", ",", "]", "\\n");
            default -> letters("abc ", 5);
          });
    }
    String body = single ? text.toString().replace("\\", "") : text.toString();
    return single ? "'" + body + "'" : "\"" + body + "\"";
  }

  private String blockScalar(int indent) {
    int own = 1 + random.nextInt(4);
    boolean hinted = chance(4);
    var text = new StringBuilder(pick("|", ">"));
    String chomp = pick("", "", "-", "+");
    String hint = hinted ? Integer.toString(chance(8) ? random.nextInt(10) : own) : "";
    text.append(chance(2) ? chomp + hint : hint + chomp)
        .append(pick("", "", " ", " # note", "\t", "x"));
    if (text.charAt(text.length() - 1) == 'x' && !chance(8)) {
      text.setLength(text.length() - 1);
    }
    text.append('\n');
    for (int i = random.nextInt(6); i > 0; i--) {
      String pad = " ".repeat(indent + own);
      text.append(
          switch (random.nextInt(7)) {
            case 0 -> "\n";
            case 1 -> pad + "  deeper\n";
            case 2 -> pad.substring(random.nextInt(pad.length())) + "\n";
            case 3 -> pad + "\ttab\n";
            case 4 -> pad + "trail  \n";
            case 5 -> pad + pick("# no comment", "é😀", "a: b", "- c", "---") + "\n";
            default -> pad + "text\n";
          });
    }
    if (chance(6)) {
      text.append("   \n");
    }
    return text.toString();
  }

  private String plainLines(int indent) {
    var text = new StringBuilder(letters("abc", 4));
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(
          switch (random.nextInt(6)) {
            case 0 -> " " + letters("abc", 3);
            case 1 -> "\n\n" + " ".repeat(indent + 1) + "d";
            case 2 -> " \t \n" + " ".repeat(indent + 2) + "e";
            case 3 -> "\n\t" + "f";
            default -> "\n" + " ".repeat(indent + 1) + pick("g", "#h", "- i", "j#k", "l:m");
          });
    }
    return text.toString();
  }

  private String properties() {
    if (!chance(7)) {
      return "";
    }
    return switch (random.nextInt(5)) {
      case 0 -> pick(YamlSamples.TAGS) + " ";
      case 1, 2 -> "&" + pick("a", "b", "c", "a-1_Z") + " ";
      case 3 -> "&a " + pick(YamlSamples.TAGS) + " ";
      default -> pick(YamlSamples.TAGS) + " &b ";
    };
  }

  private String scalar(int indent) {
    return properties()
        + switch (random.nextInt(10)) {
          case 0 -> blockScalar(indent).stripTrailing();
          case 1 -> plainLines(indent);
          case 2, 3 -> quoted(indent + 1);
          case 4 -> chance(2) ? "*" + pick("a", "b", "zz") : "";
          default -> word();
        };
  }

  private String scalarDocument() {
    return switch (random.nextInt(6)) {
      case 0 -> finish(pick(YamlSamples.TAGS) + " " + (chance(2) ? word() : quoted(0)));
      case 1 ->
          "k: "
              + pick(YamlSamples.TAGS)
              + " "
              + (chance(2) ? word() : "\"" + pick(YamlSamples.WORDS) + "\"")
              + "\n";
      case 2 -> "k: " + blockScalar(0) + pick("", "z: 1\n", "# c\n");
      case 3 -> "- " + plainLines(0) + "\n";
      case 4 -> word() + ": " + word() + "\n";
      default -> finish(scalar(0));
    };
  }

  private String block(int indent, int depth) {
    String pad = " ".repeat(indent);
    var text = new StringBuilder();
    boolean list = chance(3);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      if (chance(15)) {
        text.append(pick("# comment\n", pad + "# comment\n", "\n", "  \n"));
      }
      int step = 1 + random.nextInt(3);
      boolean nested = depth > 0 && chance(3);
      if (list) {
        text.append(pad).append('-');
        if (nested && chance(2)) {
          // on the dash's own line
          text.append(' ').append(block(indent + 2, depth - 1).stripLeading());
        } else if (nested) {
          text.append(' ').append(properties().strip()).append('\n');
          text.append(block(indent + step, depth - 1));
        } else {
          text.append(' ').append(value(indent, depth)).append(end());
        }
      } else {
        String key = chance(20) ? "? " + key() + "\n" + pad : key();
        text.append(pad).append(key).append(':');
        if (nested) {
          text.append(' ').append(properties().strip()).append(end());
          text.append(block(indent + (chance(3) ? 0 : step), depth - 1));
        } else {
          text.append(' ').append(value(indent, depth)).append(end());
        }
      }
    }
    return text.toString();
  }

  private String value(int indent, int depth) {
    return chance(6) ? flow(Math.min(depth, 2)) : scalar(indent);
  }

  private String end() {
    return chance(12) ? pick(" \n", " # c\n", "\t\n", "\t# c\n") : "\n";
  }

  private String flow(int depth) {
    String space = pick("", "", " ", " ", "\n ", "  ");
    var items = new ArrayList<String>();
    boolean list = chance(2);
    for (int i = random.nextInt(4); i > 0; i--) {
      String value =
          depth > 0 && chance(3)
              ? flow(depth - 1)
              : switch (random.nextInt(6)) {
                case 0, 1 -> quoted(1);
                case 2 -> properties() + letters("abc123", 4);
                case 3 -> "";
                default -> word();
              };
      if (list) {
        items.add(chance(8) ? key() + ": " + value : value);
      } else {
        String key = chance(2) ? "\"" + letters("abk", 2) + "\"" : key();
        items.add(
            switch (random.nextInt(8)) {
              case 0 -> key;
              case 1 -> "? " + key + " : " + value;
              case 2 -> key + ":" + value;
              default -> key + ": " + value;
            });
      }
    }
    String body = items.stream().collect(Collectors.joining(pick(",", ", ") + space));
    if (chance(10)) {
      body += ",";
    }
    return list ? "[" + space + body + space + "]" : "{" + space + body + space + "}";
  }

  /** Aliases of aliases, some of them more than Kubernetes accepts. */
  private String aliases() {
    var text = new StringBuilder("a0: &a0 [x]\n");
    int width = 1 + random.nextInt(9);
    int levels = 1 + random.nextInt(7);
    for (int i = 1; i <= levels; i++) {
      String below = "*a" + (i - 1);
      String list = (below + ", ").repeat(width - 1) + below;
      text.append("a%d: &a%d ".formatted(i, i))
          .append(chance(6) ? "{<<: [" + below + "]}" : "[" + list + "]");
      text.append('\n');
    }
    if (chance(2)) {
      text.append("pad: [").append("x, ".repeat(random.nextInt(1_500))).append("]\n");
    }
    return text.toString();
  }

  private String merges() {
    var text = new StringBuilder("base: &a {x: 1, y: 2, 1: one}\nother: &b\n  y: 3\n  z: [4]\n");
    if (chance(4)) {
      text.append("list: &c [*a, *b]\nscalar: &d 5\n");
    }
    text.append("object:\n");
    List<String> entries =
        List.of(
            "  <<: *a\n",
            "  <<: *b\n",
            "  <<: [*a, *b]\n",
            "  <<: [*b, *a]\n",
            "  x: own\n",
            "  y: own\n",
            "  <<: {x: inline, w: 6}\n",
            "  <<: *c\n",
            "  <<: *d\n",
            "  <<:\n",
            "  \"<<\": *a\n",
            "  !!merge <<: *a\n",
            "  ! \"<<\": *b\n",
            "  <<: [{x: 7}, *b]\n",
            "  nested:\n    <<: *a\n    x: {<<: *b}\n",
            "  <<: [[*a]]\n",
            "  ? <<\n  : *b\n",
            "  <<: &m {v: 8, <<: *a}\n  again: *m\n",
            "  1: int\n",
            "  '1': text\n");
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text.append(entries.get(random.nextInt(chance(3) ? entries.size() : 7)));
    }
    return text.toString();
  }

  private String soup() {
    var text = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      text.append(pick(YamlSamples.SOUP));
    }
    return text.toString();
  }

  /** A JSON number, perhaps one that Go writes otherwise. */
  String jsonNumber() {
    String sign = pick("", "-");
    String whole = Long.toUnsignedString(random.nextLong() >>> random.nextInt(64));
    return switch (random.nextInt(4)) {
      case 0 -> sign + whole;
      case 1 -> sign + whole + "." + random.nextInt(100_000);
      case 2 ->
          sign + random.nextInt(10) + pick("e", "E") + pick("", "+", "-") + random.nextInt(330);
      default -> String.valueOf(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
    };
  }

  private String finish(String body) {
    String text = body;
    if (chance(12)) {
      text =
          pick(
                  "---\n",
                  "--- ",
                  "--- # c\n",
                  "%YAML 1.1\n---\n",
                  "%TAG !e! tag:e,2000:\n---\n",
                  "# c\n",
                  "\n\n",
                  "%YAML 1.2\n---\n",
                  "\uFEFF",
                  "--- |\n")
              + text;
    }
    if (chance(12)) {
      text += pick("\n...\n", "\n---\n", "\n...\n# c\n", "\n# c", "\n...\nx: 1\n", " ", "\n\t");
    }
    if (chance(15)) {
      text = text.replace("\n", pick("\r\n", "\r", "\u0085", "\u2028"));
    }
    return text;
  }

  private String mutated(String body) {
    var text = new StringBuilder(finish(body));
    for (int i = 1 + random.nextInt(2); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, pick(YamlSamples.SOUP));
        case 2 -> text.setCharAt(at, letters(" \n\t:-?[]{},#&*!|>'\"%ab1", 1).charAt(0));
        default -> text.insert(at, text.charAt(random.nextInt(text.length())));
      }
    }
    return withoutLoneSurrogates(text);
  }

  /** A lone surrogate cannot be sent to Go as UTF-8. */
  private static String withoutLoneSurrogates(StringBuilder text) {
    return text.codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? 'x' : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
