package dev.breakwater.reports.text;

import dev.breakwater.assess.Report;
import dev.breakwater.assess.Summary;

/** The totals and the scores, as a small table. */
final class TotalsSection {
  private static final int VALUE = 10;

  private TotalsSection() {}

  static void print(Page page, Report report, long unknownFindings) {
    Summary summary = report.summary();
    row(page, "Objects", objects(summary));
    row(page, "Findings", findings(summary, unknownFindings));
    if (summary.ignored() > 0) {
      row(
          page,
          "Ignored",
          summary.ignored() == 1
              ? "1 document that is no Kubernetes object"
              : Counts.number(summary.ignored()) + " documents that are no Kubernetes objects");
    }
    row(
        page,
        "Controls",
        Counts.number(report.controls().size())
            + ", by the rules of Kubernetes "
            + report.kubernetesVersion());
    String label = "Score";
    for (Summary.FrameworkScore framework : summary.frameworks()) {
      row(page, label, score(framework));
      label = "";
    }
  }

  private static String objects(Summary summary) {
    long evaluated = summary.evaluated();
    if (evaluated == 0) {
      return Counts.number(summary.resources()) + ", none evaluated";
    }
    var text = new StringBuilder(Counts.number(evaluated));
    text.append(" evaluated");
    if (evaluated != summary.resources()) {
      text.append(" of ").append(Counts.number(summary.resources()));
    }
    text.append(": ").append(Counts.number(summary.failed())).append(" failed");
    if (summary.unknown() > 0) {
      text.append(", ").append(Counts.number(summary.unknown())).append(" unknown");
    }
    if (summary.excepted() > 0) {
      text.append(", ").append(Counts.number(summary.excepted())).append(" excepted");
    }
    long passed = evaluated - summary.failed() - summary.unknown() - summary.excepted();
    return text.append(", ").append(Counts.number(passed)).append(" passed").toString();
  }

  private static String findings(Summary summary, long unknown) {
    String failures =
        Counts.bySeverity(severity -> summary.bySeverity().getOrDefault(severity, 0L));
    if (failures.isEmpty() && unknown == 0) {
      return "none";
    }
    String unknowns = unknown == 0 ? "" : Counts.number(unknown) + " unknown";
    return failures + (failures.isEmpty() || unknowns.isEmpty() ? "" : "; ") + unknowns;
  }

  private static String score(Summary.FrameworkScore framework) {
    String score =
        framework.score().isPresent()
            ? framework.score().getAsDouble() + " of 100"
            : "none, nothing passed or failed";
    return score + " (" + framework.id() + ", " + framework.title() + ")" + undecided(framework);
  }

  /** Verdicts, of one control on one object each, that are in no score. */
  private static String undecided(Summary.FrameworkScore framework) {
    long unknown = 0;
    long excepted = 0;
    for (Summary.ControlScore control : framework.controls()) {
      unknown += control.unknown();
      excepted += control.excepted();
    }
    if (unknown == 0 && excepted == 0) {
      return "";
    }
    return "; "
        + (unknown == 0 ? "" : Counts.number(unknown) + " unknown")
        + (unknown == 0 || excepted == 0 ? "" : " and ")
        + (excepted == 0 ? "" : Counts.number(excepted) + " excepted")
        + (unknown + excepted == 1 ? " verdict is" : " verdicts are")
        + " not counted";
  }

  private static void row(Page page, String label, String text) {
    page.entry(page.paint().heading(label), label.length(), VALUE, text, 0);
  }
}
