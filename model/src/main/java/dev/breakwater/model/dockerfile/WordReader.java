package dev.breakwater.model.dockerfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quotes, escapes and variables in the arguments of instructions, as BuildKit's own lexer has them,
 * which resembles a shell and is none. A variable that is not set stays as it is written.
 */
final class WordReader {
  /** The values of variables. */
  interface Variables {
    Variables NONE = name -> null;

    /** The value of a variable, null where it is not set or not known. */
    @Nullable String get(String name);
  }

  private static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String cause) {
      super(cause, null, false, false);
    }
  }

  private static final char NO_STOP = '\0';

  private final String text;
  private final char escape;
  private final boolean keepQuotes;
  private final Variables variables;
  private boolean keepEscapes;
  private int at;

  private final StringBuilder word = new StringBuilder();

  private WordReader(
      String text, char escape, boolean keepQuotes, boolean keepEscapes, Variables variables) {
    this.text = text;
    this.escape = escape;
    this.keepQuotes = keepQuotes;
    this.keepEscapes = keepEscapes;
    this.variables = variables;
  }

  /** A text without quotes and escapes, its variables replaced; null where it is malformed. */
  static @Nullable String expand(String text, char escape, Variables variables) {
    try {
      return new WordReader(text, escape, false, false, variables)
          .readTo(NO_STOP, false, new ArrayList<>());
    } catch (UnreadableException e) {
      return null;
    }
  }

  /** The words of a text; null where it is malformed. */
  static @Nullable List<String> words(String text, boolean keepQuotes, boolean keepEscapes) {
    var words = new ArrayList<String>();
    try {
      new WordReader(text, '\\', keepQuotes, keepEscapes, Variables.NONE)
          .readTo(NO_STOP, false, words);
    } catch (UnreadableException e) {
      return null;
    }
    return words;
  }

  private boolean ended() {
    return at >= text.length();
  }

  private char peek() {
    return ended() ? NO_STOP : text.charAt(at);
  }

  /** Reads to a character, which is passed over; collects words on the way. */
  private String readTo(char stop, boolean pattern, List<String> words) throws UnreadableException {
    var result = new StringBuilder();
    // One buffer for all levels: BuildKit drops what stands before a nested word likewise.
    word.setLength(0);
    boolean inWord = false;
    while (!ended()) {
      char c = text.charAt(at);
      if (stop != NO_STOP && c == stop) {
        at++;
        flush(words);
        return result.toString();
      }
      String special =
          switch (c) {
            case '\'' -> singleQuoted(pattern);
            case '"' -> doubleQuoted(pattern);
            case '$' -> variable();
            case '<' -> heredocMark();
            default -> null;
          };
      if (special != null) {
        result.append(special);
        if (c == '$') {
          for (int i = 0; i < special.length(); i++) {
            inWord = add(special.charAt(i), inWord, words);
          }
        } else {
          word.append(special);
          inWord = true;
        }
        continue;
      }
      at++;
      if (c == escape) {
        if (keepEscapes) {
          word.append(c);
          result.append(c);
          inWord = true;
        }
        if (ended()) {
          break;
        }
        c = text.charAt(at++);
        word.append(c);
        inWord = true;
      } else {
        inWord = add(c, inWord, words);
      }
      result.append(c);
    }
    if (stop != NO_STOP) {
      throw new UnreadableException(stop + " is missing");
    }
    flush(words);
    return result.toString();
  }

  private void flush(List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Adds a character that ends a word if it is blank; whether a word has begun. */
  private boolean add(char c, boolean inWord, List<String> words) {
    if (!Blanks.isBlank(c)) {
      word.append(c);
      return true;
    }
    if (inWord && !word.isEmpty()) {
      flush(words);
      return false;
    }
    return inWord;
  }

  private String singleQuoted(boolean pattern) throws UnreadableException {
    var result = new StringBuilder();
    if (keepQuotes) {
      result.append('\'');
    }
    at++;
    while (!ended()) {
      char c = text.charAt(at++);
      if (c == '\'') {
        return keepQuotes ? result.append(c).toString() : result.toString();
      }
      if (pattern && c == escape) {
        result.append(c);
      }
      result.append(c);
    }
    throw new UnreadableException("a single quote is not closed");
  }

  private String doubleQuoted(boolean pattern) throws UnreadableException {
    var result = new StringBuilder();
    if (keepQuotes) {
      result.append('"');
    }
    at++;
    while (!ended()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return keepQuotes ? result.append(c).toString() : result.toString();
      }
      if (c == '$') {
        result.append(variable());
        continue;
      }
      at++;
      if (c == escape) {
        if (ended()) {
          break;
        }
        char next = peek();
        if (next == '"' || next == '$' || next == escape) {
          if (keepEscapes) {
            result.append(c);
          }
          at++;
          c = next;
        } else if (keepEscapes && (!keepQuotes || pattern)) {
          result.append(c);
        }
      }
      result.append(c);
    }
    throw new UnreadableException("a double quote is not closed");
  }

  private String heredocMark() {
    at++;
    if (peek() != '<') {
      return "<";
    }
    int from = ++at;
    while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
      at++;
    }
    return "<<" + text.substring(from, at);
  }

  private String variable() throws UnreadableException {
    at++;
    if (peek() != '{') {
      String name = name();
      String value = name.isEmpty() ? null : variables.get(name);
      return value == null ? "$" + name : value;
    }
    at++;
    if (ended() || peek() == '{' || peek() == '}' || peek() == ':') {
      throw new UnreadableException("bad substitution");
    }
    String name = name();
    if (ended()) {
      throw new UnreadableException("} is missing");
    }
    char modifier = text.charAt(at++);
    String value = variables.get(name);
    return switch (modifier) {
      case '}' -> value == null ? "${" + name + "}" : value;
      case ':' -> {
        if (ended()) {
          throw new UnreadableException("} is missing");
        }
        char next = text.charAt(at++);
        if (next == '#' || next == '%') {
          throw new UnreadableException("unsupported modifier");
        }
        yield modified(name, value, ":" + next, next);
      }
      case '+', '-', '?', '#', '%' -> modified(name, value, String.valueOf(modifier), modifier);
      case '/' -> replaced(name, value);
      default -> throw new UnreadableException("unsupported modifier");
    };
  }

  private String modified(String name, @Nullable String value, String written, char modifier)
      throws UnreadableException {
    boolean pattern = modifier == '#' || modifier == '%';
    String other = nested('}', pattern, pattern);
    if (value == null) {
      return "${" + name + written + other + "}";
    }
    boolean missing = written.length() > 1 && value.isEmpty();
    return switch (modifier) {
      case '-' -> missing ? other : value;
      case '+' -> missing ? "" : other;
      case '?' -> {
        if (missing) {
          throw new UnreadableException(name + " must not be empty");
        }
        yield value;
      }
      default -> throw new UnreadableException("patterns are not followed");
    };
  }

  private String replaced(String name, @Nullable String value) throws UnreadableException {
    if (peek() == '/') {
      at++;
    }
    String pattern = nested('/', true, true);
    String replacement = nested('}', true, false);
    if (value != null) {
      throw new UnreadableException("patterns are not followed");
    }
    return "${" + name + "/" + pattern + "/" + replacement + "}";
  }

  private String nested(char stop, boolean escapes, boolean pattern) throws UnreadableException {
    boolean outer = keepEscapes;
    keepEscapes = escapes;
    try {
      return readTo(stop, pattern, new ArrayList<>());
    } finally {
      keepEscapes = outer;
    }
  }

  private String name() {
    int from = at;
    if (ended()) {
      return "";
    }
    char first = peek();
    if (Character.isDigit(first)) {
      while (Character.isDigit(peek())) {
        at++;
      }
    } else if ("@*#?-$!".indexOf(first) >= 0) {
      at++;
    } else {
      while (!ended() && (Character.isLetterOrDigit(peek()) || peek() == '_')) {
        at++;
      }
    }
    return text.substring(from, at);
  }
}
