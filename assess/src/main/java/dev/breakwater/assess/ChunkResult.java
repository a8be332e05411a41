package dev.breakwater.assess;

import dev.breakwater.controls.requirement.Question;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one chunk of the input; findings only the answer to a question away from final. */
final class ChunkResult {
  final List<Problem> problems = new ArrayList<>();
  private final ArrayList<Finding> findings = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  long resources;
  long evaluated;
  long ignored;

  /** A finding that waits for an answer. */
  private record Open(int index, Question question) {}

  void add(Finding finding, @Nullable Question question) {
    if (question != null) {
      open.add(new Open(findings.size(), question));
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
    while (!open.isEmpty() && open.getLast().index() >= size) {
      open.removeLast();
    }
  }

  /** No more findings come: gives back the room kept for them. */
  void complete() {
    findings.trimToSize();
  }

  /** The findings that stand once the whole input is known. */
  List<Finding> standing(Cluster cluster) {
    if (open.isEmpty()) {
      return findings;
    }
    var standing = new ArrayList<Finding>(findings.size());
    int next = 0;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (next < open.size() && open.get(next).index() == i) {
        finding = open.get(next++).question().settle(finding, cluster);
      }
      if (finding != null) {
        standing.add(finding);
      }
    }
    return standing;
  }
}
