package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Position;
import java.util.List;

/** What to do first: the edits that would help most. */
final class AdviceSection {
  private static final int MOST = 3;
  private static final int MAX_EDITS = 6;
  private static final int TEXT = 5;

  private AdviceSection() {}

  static void print(Page page, List<Finding> findings) {
    if (findings.stream().noneMatch(finding -> finding.outcome() == Outcome.FAIL)) {
      return;
    }
    page.blank();
    List<FieldBlock> best = BestEdits.of(findings, MOST);
    page.paragraph(
        0,
        switch (best.size()) {
          case 0 ->
              "No single edit ends a finding here: each takes judgement. breakwater controls show ID"
                  + " says what to do about each.";
          case 1 -> "The edit that would help most:";
          case 2 -> "The two edits that would help most:";
          default -> "The three edits that would help most:";
        });
    for (int i = 0; i < best.size(); i++) {
      block(page, i + 1, best.get(i));
    }
  }

  private static void block(Page page, int number, FieldBlock block) {
    Finding first = block.first();
    String place = first.resource().file();
    if (first.start() != Position.NONE) {
      place += ":" + Position.line(first.start());
    }
    String label = "  " + number + ".";
    page.entry(
        label,
        label.length(),
        TEXT,
        Printable.of(place)
            + " "
            + Printable.of(first.resource().id().toString())
            + " ends "
            + Counts.of(block.ended(), "finding")
            + " ("
            + Counts.bySeverity(block::ended)
            + ")",
        0);
    List<Edit> edits = block.edits();
    if (edits.size() == 1) {
      page.paragraph(TEXT, Printable.of(edits.getFirst().describe()));
      return;
    }
    page.paragraph(TEXT, "in " + Printable.of(block.path()));
    for (Edit edit : edits.subList(0, Math.min(MAX_EDITS, edits.size()))) {
      page.paragraph(TEXT + 2, Printable.of(within(edit, block).describe()));
    }
    if (edits.size() > MAX_EDITS) {
      page.paragraph(TEXT + 2, "and " + Counts.of(edits.size() - MAX_EDITS, "edit") + " more");
    }
  }

  /** The edit with its path from the block. */
  private static Edit within(Edit edit, FieldBlock block) {
    String path = edit.path().substring(block.path().length());
    String shown = path.startsWith(".") ? path.substring(1) : path.isEmpty() ? block.path() : path;
    return new Edit(edit.operation(), shown, edit.value());
  }
}
