package dev.breakwater.controls.access;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.access.Access;
import dev.breakwater.graphs.access.Binding;
import dev.breakwater.graphs.access.Subject;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * No role is bound to some subjects; told at each of them that is. A binding that grants nothing,
 * since the API server refuses it, is left alone.
 *
 * @param who which subjects
 * @param granted which grants count
 * @param field the field of the subject that shows it
 */
record BoundNotTo(Who who, Granted granted, String field) implements Own {
  BoundNotTo(Who who, Granted granted) {
    this(who, granted, "name");
  }

  /** Which subjects of a binding are meant. */
  @FunctionalInterface
  interface Who {
    /**
     * Whether a subject is meant.
     *
     * @param item the subject as written
     */
    boolean is(Mapping item, KubeObject binding);
  }

  /** Which grants count. */
  enum Granted {
    /** Whatever the role grants. */
    ANYTHING,
    /** Whatever the role grants, unless {@link #POWER} tells it. */
    WITHOUT_POWER,
    /** Rights that are worth more than they say; unknown where the role is not in the input. */
    POWER
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Sequence subjects = scope instanceof Mapping binding ? binding.sequence("subjects") : null;
    for (int i = 0; subjects != null && i < subjects.size(); i++) {
      if (subjects.get(i) instanceof Mapping item && who.is(item, evaluation.object())) {
        return Truth.FALSE;
      }
    }
    return Truth.TRUE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    KubeObject object = evaluation.object();
    Binding binding = Binding.of(object);
    if (binding == null) {
      return;
    }
    Question question =
        granted == Granted.ANYTHING
            ? (finding, cluster) -> finding
            : (finding, cluster) -> settle(finding, cluster.access(), binding);
    Trail subjects = trail.key("subjects");
    int count = subjects.size();
    for (int i = 0; i < count; i++) {
      Trail at = subjects.item(i);
      Subject subject =
          at.node() instanceof Mapping item && who.is(item, object) ? Subject.of(item) : null;
      if (subject != null) {
        evaluation.asking(
            named(question, subject),
            () -> evaluation.violation(Outcome.FAIL, at.key(field), message(binding), null));
      }
    }
  }

  private static Question named(Question question, Subject subject) {
    return (finding, cluster) ->
        question.settle(finding.with(finding.message(), subject.toString()), cluster);
  }

  private static String message(Binding binding) {
    String where = binding.clusterWide() ? " in every namespace" : "";
    return "is given "
        + (binding.role().clusterRole() ? "ClusterRole " : "Role ")
        + binding.role().name()
        + where;
  }

  private @Nullable Finding settle(Finding finding, Access access, Binding binding) {
    Access.Grants grants = access.grants(binding.role());
    boolean power = grants != null && (!grants.rights().isEmpty() || grants.everything());
    if (granted == Granted.WITHOUT_POWER) {
      return power ? null : finding;
    }
    if (grants == null) {
      return finding.with(Outcome.UNKNOWN);
    }
    return power ? finding : null;
  }
}
