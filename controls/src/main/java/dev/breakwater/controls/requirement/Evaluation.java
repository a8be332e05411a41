package dev.breakwater.controls.requirement;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of an evaluation: the object, the pod, the container at hand, the parameters,
 * and where violations go. One per thread, used for object after object.
 */
public final class Evaluation {
  /** Takes the violations of the control that is being explained. */
  public interface Violations {
    /**
     * One violation.
     *
     * @param outcome fail or unknown
     * @param container name of the container, null where the violation is not in one
     * @param trail the field
     * @param message what is wrong
     * @param edit the change that ends it, null where it takes judgement
     * @param question what the whole of the input has to say to it; null where it stands as it is
     */
    void violation(
        Outcome outcome,
        @Nullable String container,
        Trail trail,
        String message,
        @Nullable Edit edit,
        @Nullable Question question);
  }

  private final Parameters parameters;
  private final Violations violations;
  private @Nullable KubeObject object;
  private @Nullable Trail podTrail;
  private @Nullable String container;
  private @Nullable Question question;
  private @Nullable Boolean fitsItsKind;

  public Evaluation(Parameters parameters, Violations violations) {
    this.parameters = parameters;
    this.violations = violations;
  }

  /** Turns to the next object. */
  public void enter(KubeObject next) {
    object = next;
    podTrail = null;
    container = null;
    question = null;
    fitsItsKind = null;
  }

  /** The object at hand. */
  public KubeObject object() {
    if (object == null) {
      throw new IllegalStateException("no object entered");
    }
    return object;
  }

  /** The pod template of the object at hand; only for requirements on pods. */
  public Node pod() {
    var pod = object().pod();
    if (pod == null) {
      throw new IllegalStateException("no pod in " + object().resource().id());
    }
    return pod.template();
  }

  /** The trail at the pod template. */
  Trail podTrail() {
    if (podTrail == null) {
      var pod = object().pod();
      Trail root = Trail.root(object().root());
      podTrail = pod == null ? root : root.keys(pod.path());
    }
    return podTrail;
  }

  /**
   * Whether the object at hand fits the schema of its kind; null where nobody has asked yet. Kept
   * since several controls ask, and the answer takes a walk through the whole object.
   */
  public @Nullable Boolean fitsItsKind() {
    return fitsItsKind;
  }

  /** Keeps that answer until the next object. */
  public void fitsItsKind(boolean answer) {
    fitsItsKind = answer;
  }

  /** What the user configured. */
  public Parameters parameters() {
    return parameters;
  }

  /** Tells a violation. */
  public void violation(Outcome outcome, Trail trail, String message, @Nullable Edit edit) {
    violations.violation(outcome, container, trail, message, edit, question);
  }

  /** Runs with a container as the one at hand, which violations then name. */
  public void inContainer(@Nullable String name, Runnable explain) {
    String outer = container;
    container = name;
    try {
      explain.run();
    } finally {
      container = outer;
    }
  }

  /** Runs with a question that every violation depends on. */
  public void asking(Question about, Runnable explain) {
    Question outer = question;
    question = about;
    try {
      explain.run();
    } finally {
      question = outer;
    }
  }
}
