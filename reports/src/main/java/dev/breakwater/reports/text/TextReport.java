package dev.breakwater.reports.text;

import dev.breakwater.assess.Report;
import dev.breakwater.assess.Summary;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.reports.RenderOptions;
import dev.breakwater.reports.ReportWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The report for people: objects, worst first, each with its findings, worst first; then problems,
 * totals, scores, and the edits that would help most. Exceptions are counted, not shown: nothing is
 * to be done about them.
 */
public final class TextReport implements ReportWriter {
  @Override
  public void write(Report report, Writer out, RenderOptions options) throws IOException {
    var page = new Page(out, options.width(), new Paint(options.colour()));
    ObjectGroups objects = ObjectGroups.of(report.findings());
    int limit = options.limit() == 0 ? Integer.MAX_VALUE : options.limit();
    int shown = Math.min(limit, objects.size());
    for (int i = 0; i < shown; i++) {
      ObjectSection.print(page, objects.get(i));
      page.flush();
    }
    int hidden = objects.size() - shown;
    if (hidden > 0) {
      page.line("… and " + Counts.of(hidden, "more object"));
      page.blank();
    }
    problems(page, report.problems(), limit);
    if (objects.size() == 0) {
      nothingFound(page, report);
    }
    TotalsSection.print(page, report, unknown(report.findings()));
    page.flush();
    AdviceSection.print(page, objects);
    if (hidden > 0) {
      page.blank();
      page.paragraph(
          0,
          "Shown are the "
              + Counts.number(shown)
              + " worst of "
              + Counts.of(objects.size(), "object")
              + " with findings. --output FILE writes all of them; --format json writes every finding"
              + " for programs.");
    }
    page.flush();
  }

  private static void problems(Page page, List<Problem> problems, int limit) throws IOException {
    // What was lost comes before what is only worth knowing, so that a limit never hides it behind.
    int room = limit;
    for (boolean lost : new boolean[] {true, false}) {
      for (Problem problem : problems) {
        if (problem.lost() == lost && room > 0) {
          ProblemSection.print(page, problem);
          page.flush();
          room--;
        }
      }
    }
    if (problems.size() > limit) {
      page.paragraph(0, "… and " + Counts.of(problems.size() - limit, "more problem"));
      page.blank();
    }
  }

  private static void nothingFound(Page page, Report report) {
    Summary summary = report.summary();
    Paint paint = page.paint();
    boolean lost = report.problems().stream().anyMatch(Problem::lost);
    String controls = Counts.of(report.controls().size(), "control");
    if (lost) {
      page.paragraph(
          0,
          "Nothing was found in what could be read, but part of the input was not evaluated: see"
              + " the problems above.");
    } else if (summary.evaluated() == 0) {
      page.paragraph(
          0,
          summary.resources() == 0
              ? "There was nothing to assess: the input holds no Kubernetes objects."
              : "There was nothing to assess: the input holds "
                  + Counts.of(summary.resources(), "object")
                  + ", and none that the chosen controls are about.");
    } else {
      String but =
          summary.excepted() == 0
              ? ""
              : ", but for the accepted exceptions of " + Counts.of(summary.excepted(), "object");
      page.line(paint.good("Well done, all clear."));
      page.paragraph(
          0,
          Counts.of(summary.evaluated(), "object")
              + (summary.evaluated() == 1 ? " meets" : " meet")
              + " every control that applies, of "
              + controls
              + " evaluated"
              + but
              + ".");
    }
    page.blank();
  }

  private static long unknown(List<Finding> findings) {
    long count = 0;
    for (Finding finding : findings) {
      if (finding.outcome() == Outcome.UNKNOWN) {
        count++;
      }
    }
    return count;
  }
}
