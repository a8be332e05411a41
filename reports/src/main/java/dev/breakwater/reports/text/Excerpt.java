package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Position;

/** Shows a place in its file: the line, its number, and carets under the field. */
final class Excerpt {
  /** Where the numbers of lines end, and the bar stands two columns on. */
  private static final int NUMBER_END = 10;

  private static final int CODE = NUMBER_END + 3;

  /** So much of a deep indent is kept before a field that is too long to show it whole. */
  private static final int KEPT_INDENT = 3;

  private Excerpt() {}

  static void print(Page page, Place place, Outcome outcome, Severity severity) {
    if (place.start() == Position.NONE) {
      return;
    }
    Paint paint = page.paint();
    String number = Integer.toString(Position.line(place.start()));
    String gutter = " ".repeat(Math.max(0, NUMBER_END - number.length())) + number;
    if (place.snippet() == null) {
      page.line(paint.faint(gutter + " | …"));
      return;
    }
    String snippet = Printable.of(place.snippet());
    int indent = Position.column(place.start()) - 1;
    boolean wholeLine = indent < snippet.length() && isIndent(snippet, indent);
    String before = wholeLine ? snippet.substring(0, indent) : "… ";
    String field = wholeLine ? snippet.substring(indent) : snippet;
    int room = page.width() - CODE;
    if (before.length() + Printable.width(field) > room && before.length() > KEPT_INDENT + 1) {
      before = "…" + before.substring(before.length() - KEPT_INDENT);
    }
    String shown = Printable.cut(field, room - before.length());
    String carets =
        "^"
            .repeat(
                Math.max(
                    1, Math.min(Printable.width(pointedAt(field, place)), Printable.width(shown))));
    page.line(paint.faint(gutter + " |") + " " + before + shown);
    page.line(
        paint.faint(" ".repeat(NUMBER_END + 1) + "|")
            + " ".repeat(1 + before.length())
            + paint.verdict(outcome, severity, carets));
  }

  /** The field itself, without what the excerpt shows after it. */
  private static String pointedAt(String field, Place place) {
    if (Position.line(place.end()) != Position.line(place.start())) {
      return field;
    }
    int length = Position.column(place.end()) - Position.column(place.start());
    return field.substring(0, Math.clamp(length, 0, field.length()));
  }

  /** What may stand before a field on its line is blank, or marks the items of lists. */
  private static boolean isIndent(String snippet, int to) {
    for (int i = 0; i < to; i++) {
      if (snippet.charAt(i) != ' ' && snippet.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }
}
