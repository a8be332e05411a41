package dev.breakwater.assess;

import dev.breakwater.controls.facts.Facts;
import dev.breakwater.controls.facts.Waiver;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one chunk of the input; findings only a waiver's lookup away from final. */
final class ChunkResult {
  final List<Problem> problems = new ArrayList<>();
  private final ArrayList<Finding> findings = new ArrayList<>();
  private final List<Waived> waived = new ArrayList<>();
  long resources;
  long evaluated;
  long ignored;

  /** A finding that is none if the waiver holds. */
  private record Waived(int index, Waiver waiver) {}

  void add(Finding finding, @Nullable Waiver waiver) {
    if (waiver != null) {
      waived.add(new Waived(findings.size(), waiver));
    }
    findings.add(finding);
  }

  /** How many findings there are so far. */
  int size() {
    return findings.size();
  }

  /** Forgets the findings after the first so many. */
  void shrinkTo(int size) {
    findings.subList(size, findings.size()).clear();
    while (!waived.isEmpty() && waived.getLast().index() >= size) {
      waived.removeLast();
    }
  }

  /** No more findings come: gives back the room kept for them. */
  void complete() {
    findings.trimToSize();
  }

  /** The findings that stand once the facts of the whole input are known. */
  List<Finding> standing(Facts facts) {
    if (waived.stream().noneMatch(w -> facts.holds(w.waiver()))) {
      return findings;
    }
    var standing = new ArrayList<Finding>(findings.size());
    int next = 0;
    for (int i = 0; i < findings.size(); i++) {
      boolean holds = false;
      if (next < waived.size() && waived.get(next).index() == i) {
        holds = facts.holds(waived.get(next++).waiver());
      }
      if (!holds) {
        standing.add(findings.get(i));
      }
    }
    return standing;
  }
}
