package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Position;
import java.util.List;

/** What to do first: the edits that would help most. */
final class AdviceSection {
  private static final int MOST = 3;
  private static final int MAX_EDITS = 6;
  private static final int TEXT = 5;

  private AdviceSection() {}

  /** Prints nothing where nothing fails. */
  static void print(Page page, ObjectGroups objects) {
    if (objects.size() == 0
        || objects.get(0).stream().noneMatch(finding -> finding.outcome() == Outcome.FAIL)) {
      return;
    }
    page.blank();
    List<FieldBlock> best = BestEdits.of(objects, MOST);
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
    String file = first.file();
    if (first.start() != Position.NONE) {
      file += ":" + Position.line(first.start());
    }
    String label = "  " + number + ".";
    page.entry(
        label,
        label.length(),
        TEXT,
        Printable.of(file) + " " + Printable.of(first.resource().label()) + " ends " + ended(block),
        0);
    List<Edit> edits = block.edits();
    if (edits.size() == 1) {
      page.paragraph(TEXT, Printable.of(edits.getFirst().describe()));
      return;
    }
    String place = commonParent(block);
    page.paragraph(TEXT, "in " + Printable.of(place));
    for (Edit edit : edits.subList(0, Math.min(MAX_EDITS, edits.size()))) {
      page.paragraph(TEXT + 2, Printable.of(within(edit, place).describe()));
    }
    if (edits.size() > MAX_EDITS) {
      page.paragraph(TEXT + 2, "and " + Counts.of(edits.size() - MAX_EDITS, "edit") + " more");
    }
  }

  /** {@code 2 high findings}, {@code 3 findings (1 high, 2 low)}. */
  private static String ended(FieldBlock block) {
    for (Severity severity : Severity.values()) {
      if (block.ended(severity) == block.ended()) {
        return Counts.of(block.ended(), severity.word() + " finding");
      }
    }
    return Counts.of(block.ended(), "finding") + " (" + Counts.bySeverity(block::ended) + ")";
  }

  /** Where to look for all edits of a block: it, or what it stands in if it is a list or value. */
  private static String commonParent(FieldBlock block) {
    String path = block.path();
    boolean mapping = block.edits().stream().allMatch(e -> e.path().startsWith(path + "."));
    return mapping ? path : path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  private static Edit within(Edit edit, String place) {
    String path = place.isEmpty() ? edit.path() : edit.path().substring(place.length() + 1);
    return new Edit(edit.operation(), path, edit.value());
  }
}
