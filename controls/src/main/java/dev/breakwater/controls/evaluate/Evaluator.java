package dev.breakwater.controls.evaluate;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.facts.Waiver;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evaluates objects, one after the other, on one thread. */
public final class Evaluator implements Evaluation.Violations {
  /** Takes what the evaluation finds. */
  public interface Findings {
    /**
     * One finding.
     *
     * @param waiver what, once known to hold, makes it none; null where it stands as it is
     */
    void finding(Finding finding, @Nullable Waiver waiver);
  }

  /** Texts of findings are shared up to this many; beyond that, duplicates only cost memory. */
  private static final int MAX_SHARED = 20_000;

  /** No more of a field than this is shown. */
  private static final int MAX_SNIPPET = 160;

  private final ControlSet set;
  private final Findings findings;
  private final Evaluation evaluation;
  private final long[] evaluations;

  /** Indexes of the controls that the current object was evaluated by. */
  private final int[] applied;

  private int appliedCount;
  private final Map<Object, Object> shared = new HashMap<>();
  private @Nullable Control control;

  public Evaluator(ControlSet set, Findings findings) {
    this.set = set;
    this.findings = findings;
    this.evaluation = new Evaluation(set.parameters(), this);
    this.evaluations = new long[set.controls().size()];
    this.applied = new int[set.controls().size()];
  }

  /**
   * Evaluates an object by every control that is about it; findings of one control stand together.
   * An evaluation that throws is counted for no control.
   *
   * @return whether any control is about it
   */
  public boolean evaluate(KubeObject object) {
    evaluation.enter(object);
    appliedCount = 0;
    if (object.pod() != null) {
      evaluate(object, set.onPods());
    }
    evaluate(object, set.onObjects());
    evaluate(object, set.onKind(object.resource().id().kind()));
    for (int i = 0; i < appliedCount; i++) {
      evaluations[applied[i]]++;
    }
    return appliedCount > 0;
  }

  private void evaluate(KubeObject object, int[] indexes) {
    for (int i : indexes) {
      Control next = set.controls().get(i);
      Node scope = next.subject().scope(object);
      if (scope != null) {
        applied[appliedCount++] = i;
        if (set.requirement(i).test(scope, evaluation) != Truth.TRUE) {
          control = next;
          set.requirement(i).explain(scope, next.subject().trail(object), evaluation);
        }
      }
    }
  }

  /** How many objects each control was evaluated on, by its index in the set. */
  public long[] evaluations() {
    return evaluations.clone();
  }

  private Control control() {
    return Objects.requireNonNull(control);
  }

  @Override
  public void violation(
      Outcome outcome,
      @Nullable String container,
      Trail trail,
      String message,
      @Nullable Edit edit,
      @Nullable Waiver waiver) {
    Control by = control();
    String line = evaluation.object().text().line(Position.line(trail.start()));
    long end = line == null ? trail.end() : end(trail, line);
    findings.finding(
        new Finding(
            by.id(),
            by.severity(),
            outcome,
            evaluation.object().resource(),
            container,
            share(trail.path()),
            trail.start(),
            end,
            share(message),
            line == null ? null : snippet(trail, end, line),
            edit == null || by.edit() instanceof Derivation.None ? null : share(edit)),
        waiver == null ? null : share(waiver));
  }

  /** Where the shown field ends; a key ends with its closing quote, where it has one. */
  private static long end(Trail trail, String line) {
    int from = Position.column(trail.start()) - 1;
    char quote = from >= 0 && from < line.length() ? line.charAt(from) : ' ';
    if (!trail.shownByKey() || (quote != '"' && quote != '\'')) {
      return trail.end();
    }
    int at = from + 1;
    while (at < line.length()) {
      char c = line.charAt(at);
      boolean escape = quote == '"' ? c == '\\' : line.startsWith("''", at);
      if (c == quote && !escape) {
        return trail.start() + (at + 1 - from);
      }
      at += escape ? 2 : 1;
    }
    return trail.start() + (line.length() - from);
  }

  /**
   * The line up to the field's end, and after a key alone its colon; what stands before the field
   * is kept only where it is blank.
   */
  private @Nullable String snippet(Trail trail, long end, String line) {
    int from = Position.column(trail.start()) - 1;
    if (from < 0 || from > line.length()) {
      return null;
    }
    int to = line.length();
    if (Position.line(end) == Position.line(trail.start())) {
      to = Math.min(to, Position.column(end) - 1);
    }
    if (trail.shownByKey() && to < line.length() && line.charAt(to) == ':') {
      to++;
    }
    to = Math.min(to, from + MAX_SNIPPET);
    for (int i = 0; i < from; i++) {
      char c = line.charAt(i);
      if (c != ' ' && c != '-') {
        return share(line.substring(from, to));
      }
    }
    return share(line.substring(0, to));
  }

  @SuppressWarnings("unchecked")
  private <T> T share(T value) {
    Object known = shared.get(value);
    if (known != null) {
      return (T) known;
    }
    if (shared.size() < MAX_SHARED) {
      shared.put(value, value);
    }
    return value;
  }
}
