package dev.breakwater.controls.evaluate;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.graphs.objects.Namespaces;
import dev.breakwater.model.component.Component;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.Provenance;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates objects, one after the other, on one thread. */
public final class Evaluator implements Evaluation.Violations {
  /** Takes what the evaluation finds. */
  public interface Findings {
    /**
     * One finding.
     *
     * @param question what the whole of the input has to say to it; null where it stands as it is
     */
    void finding(Finding finding, @Nullable Question question);
  }

  /**
   * Texts of findings are shared up to this many; then all are forgotten, as sharing those of the
   * next objects with each other saves more memory than the texts that are made once more cost.
   */
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

  /** The namespaces that an object of this thread has stood for. */
  private final Set<String> namespaces = new HashSet<>();

  /** The namespace that is being evaluated, null where an object is. */
  private @Nullable String namespace;

  public Evaluator(ControlSet set, Findings findings) {
    this.set = set;
    this.findings = findings;
    this.evaluation = new Evaluation(set.parameters(), this);
    this.evaluations = new long[set.controls().size()];
    this.applied = new int[set.controls().size()];
  }

  /**
   * Evaluates an object by every control that is about it; findings of one control stand together.
   * An evaluation that throws is counted for no control. Controls on namespaces are not counted
   * here: only the whole of the input tells which object stands for a namespace.
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
    List<Component> components = Component.in(object);
    for (int i = 0; i < components.size(); i++) {
      evaluate(object, set.onComponent(components.get(i)));
    }
    int counted = appliedCount;
    namespaces(object);
    for (int i = 0; i < counted; i++) {
      evaluations[applied[i]]++;
    }
    return appliedCount > 0;
  }

  /** Asks of a namespace at its Namespace object, and at the first workload in it. */
  private void namespaces(KubeObject object) {
    if (set.onNamespaces().length == 0) {
      return;
    }
    String name = Namespaces.madeNecessaryBy(object);
    if (name != null && (namespaces.add(name) || object.pod() == null)) {
      namespace = name;
      try {
        evaluate(object, set.onNamespaces());
      } finally {
        namespace = null;
      }
    }
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
      @Nullable Question question) {
    Control by = control();
    KubeObject object = evaluation.object();
    String path = share(trail.path());
    Provenance.Place place = place(object, trail, path);
    findings.finding(
        new Finding(
            by.id(),
            by.severity(),
            outcome,
            object.resource(),
            null,
            container,
            path,
            place.file(),
            place.start(),
            place.end(),
            share(message),
            place.snippet(),
            edit == null || by.edit() instanceof Derivation.None ? null : share(edit)),
        namespace == null ? question : new OfNamespace(namespace, question));
  }

  /** A finding on a namespace stands only at the object that stands for it. */
  private record OfNamespace(String namespace, @Nullable Question question) implements Question {
    @Override
    public @Nullable Finding settle(Finding finding, Cluster cluster) {
      if (!cluster.namespaces().isAnchor(namespace, finding.resource())) {
        return null;
      }
      return question == null ? finding : question.settle(finding, cluster);
    }
  }

  private Provenance.Place place(KubeObject object, Trail trail, String path) {
    Provenance provenance = object.provenance();
    if (provenance != null) {
      return provenance.place(path, trail.start(), trail.end());
    }
    String line = object.text().line(Position.line(trail.start()));
    long end = line == null ? trail.end() : end(trail, line);
    return new Provenance.Place(
        object.resource().file(),
        trail.start(),
        end,
        line == null ? null : snippet(trail, end, line));
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
    if (shared.size() == MAX_SHARED) {
      shared.clear();
    }
    shared.put(value, value);
    return value;
  }
}
