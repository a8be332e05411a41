package dev.breakwater.assess;

import dev.breakwater.controls.requirement.Question;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What came of one chunk of the input; findings only the answer to a question away from final. */
final class ChunkResult {
  private static final int FIRST = 16;

  final List<Problem> problems = new ArrayList<>();
  private final ArrayList<Finding> findings = new ArrayList<>();

  /** What some findings wait for, in their order. */
  private final ArrayList<Question> questions = new ArrayList<>();

  /** Which findings those are: there are hundreds of thousands, so each takes an int. */
  private int[] open = new int[0];

  long resources;
  long evaluated;
  long ignored;

  void add(Finding finding, @Nullable Question question) {
    if (question != null) {
      if (questions.size() == open.length) {
        open = Arrays.copyOf(open, Math.max(FIRST, open.length + open.length / 2));
      }
      open[questions.size()] = findings.size();
      questions.add(question);
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
    while (!questions.isEmpty() && open[questions.size() - 1] >= size) {
      questions.removeLast();
    }
  }

  /** No more findings come: gives back the room kept for them. */
  void complete() {
    findings.trimToSize();
    questions.trimToSize();
    open = Arrays.copyOf(open, questions.size());
  }

  /**
   * Hands over the findings that stand now that the whole input is known; keeps none, since with
   * those of all chunks twice the memory would be needed.
   */
  void moveStanding(Cluster cluster, Consumer<Finding> to) {
    int next = 0;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (next < questions.size() && open[next] == i) {
        finding = questions.get(next++).settle(finding, cluster);
      }
      if (finding != null) {
        to.accept(finding);
      }
    }
    findings.clear();
    findings.trimToSize();
    questions.clear();
    questions.trimToSize();
  }
}
