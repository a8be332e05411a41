package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Severity;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One place in one object, and the edits there that a person makes in one go: the fields of a pod's
 * or a container's {@code securityContext}, say, and the findings that end with them.
 */
final class FieldBlock {
  private static final String SPEC = "spec.";

  private final String path;
  private final Finding first;
  private final Map<Edit, Severity> edits = new LinkedHashMap<>();
  private final Map<Severity, Integer> ended = new EnumMap<>(Severity.class);
  private int weight;

  private FieldBlock(String path, Finding first) {
    this.path = path;
    this.first = first;
  }

  /** Starts the block of a finding that has an edit; {@link #add} that finding next. */
  static FieldBlock at(String path, Finding first) {
    return new FieldBlock(path, first);
  }

  /**
   * The path of the block that an edit belongs to: a pod's spec or one of its containers and the
   * field in it; else the first two fields of an object ({@code metadata.labels}).
   */
  static String pathOf(Edit edit) {
    String path = edit.path();
    int field = EditPath.inContainer(path);
    for (int at = path.lastIndexOf(SPEC);
        at >= 0 && field < 0;
        at = path.lastIndexOf(SPEC, at - 1)) {
      field = EditPath.isKey(path, at) ? at + SPEC.length() : -1;
    }
    if (field >= 0) {
      return path.substring(0, EditPath.keyEnd(path, field));
    }
    int first = EditPath.keyEnd(path, 0);
    return path.substring(
        0, path.startsWith(".", first) ? EditPath.keyEnd(path, first + 1) : first);
  }

  /** Takes a finding and its edit, unless an earlier edit already decides the same field. */
  void add(Finding finding, Edit edit) {
    if (!edits.containsKey(edit) && edits.keySet().stream().anyMatch(e -> clash(e, edit))) {
      return;
    }
    edits.merge(edit, finding.severity(), (a, b) -> a.atLeast(b) ? a : b);
    ended.merge(finding.severity(), 1, Integer::sum);
    weight += finding.severity().weight();
  }

  private static boolean clash(Edit a, Edit b) {
    boolean bothAppend =
        a.operation() == Edit.Operation.APPEND && b.operation() == Edit.Operation.APPEND;
    return overlaps(a.path(), b.path()) && !bothAppend;
  }

  private static boolean overlaps(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = shorter.equals(a) ? b : a;
    return longer.startsWith(shorter)
        && (longer.length() == shorter.length()
            || longer.charAt(shorter.length()) == '.'
            || longer.charAt(shorter.length()) == '[');
  }

  /** From the root of the object, as {@code FieldPath} writes it. */
  String path() {
    return path;
  }

  /** The first finding that ends here; the block is in its object, at its position. */
  Finding first() {
    return first;
  }

  /** The edits, those first that end the worst findings. */
  List<Edit> edits() {
    return edits.entrySet().stream()
        .sorted((a, b) -> a.getValue().compareTo(b.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many edits there are. */
  int size() {
    return edits.size();
  }

  /** How many findings of a severity end. */
  int ended(Severity severity) {
    return ended.getOrDefault(severity, 0);
  }

  /** How many findings end. */
  int ended() {
    return ended.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The severity weight of the findings that end. */
  int weight() {
    return weight;
  }
}
