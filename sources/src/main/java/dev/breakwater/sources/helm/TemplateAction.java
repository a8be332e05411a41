package dev.breakwater.sources.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an action does, as far as lines depend on it.
 *
 * @param kind whether it writes
 * @param name the name that {@code define} and {@code block} give, null elsewhere
 * @param uses the named templates whose text it takes
 * @param questions what it asks of the world outside of the chart
 */
record TemplateAction(Kind kind, @Nullable String name, List<Use> uses, List<Question> questions) {
  /** What lines depend on. */
  enum Kind {
    /** Writes text where it stands. */
    OUTPUT,
    /** Opens the text of a named template. */
    DEFINE,
    /** Does both at once. */
    BLOCK,
    /** Opens another text that ends at an {@code end}. */
    OPENING,
    END,
    /** Writes nothing. */
    SILENT
  }

  /**
   * A named template in use.
   *
   * @param written whether its text goes into the output as it is, but for indentation and quotes
   */
  record Use(String name, boolean written) {}

  /**
   * A function whose answer is not the chart's own.
   *
   * @param start where its name stands in the template
   */
  record Question(String function, int start) {}

  private static final Set<String> OPENING = Set.of("if", "range", "with");
  private static final Set<String> SILENT = Set.of("else", "break", "continue");

  /** What leaves marks in a text where they are. */
  private static final Set<String> HARMLESS =
      Set.of("indent", "nindent", "trim", "quote", "squote", "toString");

  TemplateAction {
    uses = List.copyOf(uses);
    questions = List.copyOf(questions);
  }

  /** A word, a quoted text or a sign of an action. */
  private record Token(String text, int start) {
    boolean isQuoted() {
      return text.length() >= 2 && (text.charAt(0) == '"' || text.charAt(0) == '`');
    }

    String unquoted() {
      return text.substring(1, text.length() - 1);
    }
  }

  static TemplateAction of(String template, TemplateSegment.Action action) {
    List<Token> tokens = tokens(template, action.bodyStart(), action.bodyEnd());
    if (tokens.isEmpty()) {
      return new TemplateAction(Kind.SILENT, null, List.of(), List.of());
    }
    String first = tokens.getFirst().text;
    boolean assigns =
        first.startsWith("$")
            && tokens.size() > 1
            && (tokens.get(1).text.equals(":=") || tokens.get(1).text.equals("="));
    Kind kind =
        switch (first) {
          case "define" -> Kind.DEFINE;
          case "block" -> Kind.BLOCK;
          case "end" -> Kind.END;
          default ->
              OPENING.contains(first)
                  ? Kind.OPENING
                  : assigns || SILENT.contains(first) ? Kind.SILENT : Kind.OUTPUT;
        };
    boolean names = kind == Kind.DEFINE || kind == Kind.BLOCK;
    String name =
        names && tokens.size() > 1 && tokens.get(1).isQuoted() ? tokens.get(1).unquoted() : null;
    var questions = new ArrayList<Question>();
    for (Token token : tokens) {
      if (Answers.isQuestion(token.text)) {
        questions.add(new Question(token.text, token.start));
      }
    }
    return new TemplateAction(kind, name, uses(tokens, kind, name), questions);
  }

  private static List<Use> uses(List<Token> tokens, Kind kind, @Nullable String name) {
    var uses = new ArrayList<Use>();
    if (kind == Kind.BLOCK && name != null) {
      uses.add(new Use(name, true));
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String word = tokens.get(i).text;
      Token named = tokens.get(i + 1);
      if ((word.equals("include") || word.equals("template")) && named.isQuoted()) {
        boolean written = kind == Kind.OUTPUT && i == 0 && pipesAreHarmless(tokens);
        uses.add(new Use(named.unquoted(), written));
      }
    }
    return uses;
  }

  private static boolean pipesAreHarmless(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i).text) {
        case "(" -> depth++;
        case ")" -> depth--;
        case "|" -> {
          if (depth == 0
              && (i + 1 == tokens.size() || !HARMLESS.contains(tokens.get(i + 1).text))) {
            return false;
          }
        }
        default -> {}
      }
    }
    return true;
  }

  /** Whether it writes what a named template holds. */
  boolean includes() {
    return kind == Kind.OUTPUT && !uses.isEmpty() && uses.getFirst().written();
  }

  private static List<Token> tokens(String text, int from, int to) {
    var tokens = new ArrayList<Token>();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int end = at + 1;
      if (TemplateLexer.isBlank(c)) {
        at++;
        continue;
      } else if (c == '"' || c == '`' || c == '\'') {
        end = Math.min(to, Math.max(end, TemplateLexer.quoteEnd(text, at)));
      } else if (text.startsWith(":=", at)) {
        end = at + 2;
      } else if (!isSign(c)) {
        while (end < to && !isSign(text.charAt(end)) && !isBreak(text.charAt(end))) {
          end++;
        }
      }
      tokens.add(new Token(text.substring(at, end), at));
      at = end;
    }
    return tokens;
  }

  private static boolean isSign(char c) {
    return c == '(' || c == ')' || c == '|' || c == ',' || c == '=' || c == ':';
  }

  private static boolean isBreak(char c) {
    return TemplateLexer.isBlank(c) || c == '"' || c == '`' || c == '\'';
  }
}
