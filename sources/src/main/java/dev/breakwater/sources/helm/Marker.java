package dev.breakwater.sources.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts marks into templates: printable ones, which functions that quote leave as they are, placed
 * so that blanks are trimmed as they were. A mark before literal text stands before its first
 * character that is not blank; one before an action is an action that trims what that trimmed.
 */
final class Marker {
  /** What marks look like: a number between two of these; charts that hold the first use others. */
  private static final char[][] BRACKETS = {{'⟦', '⟧'}, {'⸨', '⸩'}, {'⦗', '⦘'}, {'⧘', '⧙'}};

  private final List<Mark> marks = new ArrayList<>();
  private final char open;
  private final char close;

  private Marker(char open, char close) {
    this.open = open;
    this.close = close;
  }

  /** A marker whose marks stand in none of the texts. */
  static Marker absentFrom(List<String> texts) {
    for (char[] pair : BRACKETS) {
      if (texts.stream().noneMatch(text -> text.indexOf(pair[0]) >= 0)) {
        return new Marker(pair[0], pair[1]);
      }
    }
    char[] last = BRACKETS[BRACKETS.length - 1];
    return new Marker(last[0], last[1]);
  }

  /**
   * A template with marks.
   *
   * @param untouched named templates that get none
   */
  String mark(Template template, Set<String> untouched) {
    var marked = new StringBuilder(template.text().length() * 2);
    mark(marked, template, 0, 0, Mark.Kind.FILE, "");
    List<Template.Part> parts = template.parts();
    if (parts == null) {
      return marked.append(template.text()).toString();
    }
    for (Template.Part part : parts) {
      TemplateSegment segment = part.segment();
      boolean plain = untouched.contains(part.within());
      if (segment instanceof TemplateSegment.Literal && !plain) {
        literal(marked, template, segment, part.within());
      } else if (segment instanceof TemplateSegment.Action braces && part.action() != null) {
        action(marked, template, braces, part.action(), plain ? null : part.within());
      } else {
        marked.append(template.text(), segment.start(), segment.end());
      }
    }
    return marked.toString();
  }

  /** A template with a mark at its head alone. */
  String markHead(Template template) {
    var marked = new StringBuilder();
    mark(marked, template, 0, 0, Mark.Kind.FILE, "");
    return marked.append(template.text()).toString();
  }

  private void literal(
      StringBuilder marked, Template template, TemplateSegment literal, String within) {
    String text = template.text();
    boolean blankSoFar = true;
    for (int i = literal.start(); i < literal.end(); i++) {
      char c = text.charAt(i);
      if (Template.isLineBreak(c)) {
        blankSoFar = true;
      } else if (blankSoFar && !TemplateLexer.isBlank(c)) {
        blankSoFar = false;
        int end = Math.min(template.lineEnd(i), literal.end());
        mark(marked, template, i, end, Mark.Kind.LITERAL, within);
      }
      marked.append(c);
    }
  }

  private void action(
      StringBuilder marked,
      Template template,
      TemplateSegment.Action braces,
      TemplateAction action,
      @Nullable String within) {
    String text = template.text();
    boolean writes =
        action.kind() == TemplateAction.Kind.OUTPUT || action.kind() == TemplateAction.Kind.BLOCK;
    if (within == null || !writes) {
      marked.append(text, braces.start(), braces.end());
      return;
    }
    Mark.Kind kind = action.uses().isEmpty() ? Mark.Kind.VALUE : Mark.Kind.INCLUDE;
    marked.append(braces.trimsBefore() ? "{{- \"" : "{{ \"");
    mark(marked, template, braces.start(), braces.end(), kind, within);
    marked.append("\" }}{{").append(text, braces.bodyStart(), braces.end());
  }

  private void mark(
      StringBuilder marked, Template template, int start, int end, Mark.Kind kind, String within) {
    marked.append(open).append(marks.size()).append(close);
    marks.add(new Mark(template, start, end, kind, within));
  }

  /** A rendered text without its marks, which say where each part of it was written. */
  MarkedText read(String rendered) {
    var text = new StringBuilder(rendered.length());
    var found = new MarkedText.Builder();
    int at = 0;
    while (true) {
      int next = rendered.indexOf(open, at);
      int end = next < 0 ? -1 : rendered.indexOf(close, next);
      if (end < 0) {
        text.append(rendered, at, rendered.length());
        return found.build(text.toString());
      }
      int number = number(rendered, next + 1, end);
      text.append(rendered, at, number < 0 ? end + 1 : next);
      if (number >= 0) {
        found.add(text.length(), marks.get(number));
      }
      at = end + 1;
    }
  }

  private int number(String text, int from, int to) {
    if (to - from < 1 || to - from > 9) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number < marks.size() ? number : -1;
  }
}
