package dev.breakwater.cli.controls;

import dev.breakwater.controls.frameworks.FrameworkRequirement;
import java.io.IOException;

/** How far controls cover a framework, for people. */
final class CoverageText {
  private CoverageText() {}

  static void write(Coverage coverage, Paragraphs page) throws IOException {
    page.line(coverage.framework().id() + ": " + coverage.framework().title());
    page.text(totals(coverage));
    String section = "";
    for (FrameworkRequirement each : coverage.requirements()) {
      if (each.section() != null && !each.section().equals(section)) {
        section = each.section();
        page.heading(section);
      } else {
        page.line("");
      }
      page.text(each.id() + ": " + each.title());
      answer(each, page);
    }
    if (!coverage.others().isEmpty()) {
      page.heading("Controls under no requirement");
      page.text(String.join(", ", coverage.others()));
    }
  }

  private static String totals(Coverage coverage) {
    String controls = counted(coverage.controls().size(), "control");
    int requirements = coverage.requirements().size();
    if (requirements == 0) {
      return controls + ".";
    }
    var text = new StringBuilder(counted(requirements, "requirement"));
    text.append(": ").append(coverage.covered()).append(" answered by ").append(controls);
    long unanswerable = coverage.unanswerable();
    if (unanswerable > 0) {
      text.append(", ").append(unanswerable).append(" that no control can show");
    }
    long open = requirements - coverage.covered() - unanswerable;
    if (open > 0) {
      text.append(", ").append(open).append(" without a control yet");
    }
    return text.append('.').toString();
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static void answer(FrameworkRequirement requirement, Paragraphs page) throws IOException {
    page.entry("  controls", String.join(", ", requirement.controls()));
    if (requirement.rest() != null) {
      page.entry("  not shown", requirement.rest());
    }
    if (requirement.reason() != null) {
      page.entry("  no control", requirement.reason());
    } else if (requirement.controls().isEmpty()) {
      page.entry("  open", "No control answers it yet.");
    }
  }
}
