package dev.breakwater.sources.helm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts a template as Go's text/template does: literal text, actions, comments. */
final class TemplateLexer {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  private final String text;
  private final List<TemplateSegment> segments = new ArrayList<>();

  private TemplateLexer(String text) {
    this.text = text;
  }

  /** The parts of a template in order; null where Go would refuse to read it. */
  static @Nullable List<TemplateSegment> segments(String text) {
    var lexer = new TemplateLexer(text);
    return lexer.read() ? lexer.segments : null;
  }

  private boolean read() {
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf(OPEN, at);
      int literalEnd = open < 0 ? text.length() : open;
      if (literalEnd > at) {
        segments.add(new TemplateSegment.Literal(at, literalEnd));
      }
      if (open < 0) {
        return true;
      }
      at = action(open);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** Reads what begins at braces; the index after it, -1 where it does not end. */
  private int action(int open) {
    int body = open + OPEN.length();
    boolean trims = at(body) == '-' && isBlank(at(body + 1));
    if (trims) {
      body++;
    }
    int comment = body;
    while (trims && isBlank(at(comment))) {
      comment++;
    }
    if (text.startsWith("/*", comment)) {
      int end = text.indexOf("*/", comment + 2);
      int close = end < 0 ? -1 : text.indexOf(CLOSE, end + 2);
      if (close >= 0) {
        segments.add(new TemplateSegment.Comment(open, close + CLOSE.length()));
      }
      return close < 0 ? -1 : close + CLOSE.length();
    }
    int close = close(body);
    if (close < 0) {
      return -1;
    }
    boolean trimsAfter = at(close - 1) == '-' && close - 2 >= body && isBlank(at(close - 2));
    int end = close + CLOSE.length();
    segments.add(
        new TemplateSegment.Action(open, end, body, trimsAfter ? close - 1 : close, trims));
    return end;
  }

  /** Where the braces stand that close an action; quoted text may hold others. */
  private int close(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith(CLOSE, at)) {
        return at;
      }
      if (c == '"' || c == '\'' || c == '`') {
        at = quoteEnd(text, at);
        if (at < 0) {
          return -1;
        }
      } else {
        at++;
      }
    }
    return -1;
  }

  /** The index after a quoted text that begins at an index; -1 where it does not end. */
  static int quoteEnd(String text, int from) {
    char quote = text.charAt(from);
    for (int at = from + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      if (quote != '`') {
        if (c == '\n') {
          return -1;
        }
        if (c == '\\') {
          at++;
        }
      }
    }
    return -1;
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  /** What Go calls space in a template. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
