package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks the few blocks of edits that take the most severity weight away. Holds no more than those
 * and the blocks of one object.
 */
final class BestEdits {
  private static final Comparator<FieldBlock> BEST_FIRST =
      (a, b) -> {
        int byWeight = Integer.compare(b.weight(), a.weight());
        int byGain = byWeight != 0 ? byWeight : Integer.compare(b.ended(), a.ended());
        return byGain != 0 ? byGain : Integer.compare(a.size(), b.size());
      };

  private final int most;
  private final List<FieldBlock> best = new ArrayList<>();
  private final Map<String, FieldBlock> blocks = new LinkedHashMap<>();

  private BestEdits(int most) {
    this.most = most;
  }

  /** The best, at most so many, best first; of equally good ones those in worse objects. */
  static List<FieldBlock> of(ObjectGroups objects, int most) {
    var picked = new BestEdits(most);
    for (int i = 0; i < objects.size(); i++) {
      for (Finding finding : objects.get(i)) {
        picked.add(finding, finding.edit());
      }
      picked.endObject();
    }
    return picked.best;
  }

  private void add(Finding finding, @Nullable Edit edit) {
    if (finding.outcome() == Outcome.FAIL && edit != null) {
      String path = FieldBlock.pathOf(edit);
      // What was rendered may have a block from several files: a base and a patch of it.
      blocks
          .computeIfAbsent(finding.file() + '\n' + path, key -> FieldBlock.at(path, finding))
          .add(finding, edit);
    }
  }

  private void endObject() {
    for (FieldBlock block : blocks.values()) {
      int at = best.size();
      while (at > 0 && BEST_FIRST.compare(block, best.get(at - 1)) < 0) {
        at--;
      }
      if (at < most) {
        best.add(at, block);
      }
      if (best.size() > most) {
        best.removeLast();
      }
    }
    blocks.clear();
  }
}
