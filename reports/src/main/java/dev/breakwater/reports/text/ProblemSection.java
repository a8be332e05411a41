package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Problem;
import java.util.List;

/** What could not be read or done, for the person who can mend it. */
final class ProblemSection {
  private static final int LABEL = 2;
  private static final int TEXT = 10;

  private ProblemSection() {}

  static void print(Page page, Problem problem) {
    Paint paint = page.paint();
    String word = problem.lost() ? "problem" : "notice";
    String what = Printable.of(problem.what()) + " [" + problem.code() + "]";
    page.entry(
        problem.lost() ? paint.bad(word) : paint.doubtful(word), word.length(), TEXT, what, 0);
    if (problem.where() != null) {
      row(page, "where", problem.where());
    }
    row(page, "cause", problem.cause());
    nextStep(page, problem.nextStep());
    if (problem.lost()) {
      row(page, "effect", "this part of the input was not evaluated");
    }
    page.blank();
  }

  /** Lines after the first are to be copied, and stay as they are. */
  private static void nextStep(Page page, String text) {
    List<String> lines = text.lines().toList();
    row(page, "next", lines.isEmpty() ? "" : lines.getFirst());
    for (int i = 1; i < lines.size(); i++) {
      page.line(" ".repeat(TEXT + 2) + Printable.of(lines.get(i)));
    }
  }

  private static void row(Page page, String label, String text) {
    page.entry(
        " ".repeat(LABEL) + page.paint().faint(label),
        LABEL + label.length(),
        TEXT,
        Printable.of(text),
        0);
  }
}
