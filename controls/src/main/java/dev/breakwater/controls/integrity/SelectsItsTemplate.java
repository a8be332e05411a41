package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.kube.LabelSyntax;
import dev.breakwater.model.kube.Labels;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code spec.selector} is what the API server's validation asks of it: there and not empty where
 * nothing is put in its place, and selecting the template's labels. An object without a template is
 * left alone.
 */
final class SelectsItsTemplate implements Own {
  /** These took the template's labels where no selector was written. */
  private static final Set<String> DEFAULTING = Set.of("extensions/v1beta1", "apps/v1beta1");

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Mapping spec = scope instanceof Mapping object ? object.mapping("spec") : null;
    Mapping template = spec == null ? null : spec.mapping("template");
    if (spec == null || template == null) {
      return Truth.TRUE;
    }
    Mapping labels = Labels.of(template);
    if (isSubset(spec.get("selector"), labels)) {
      return Truth.TRUE;
    }
    return Truth.of(isMet(read(evaluation, spec), labels, evaluation, spec));
  }

  /** The usual selector, decided without reading it into a value. */
  private static boolean isSubset(@Nullable Node selector, @Nullable Mapping labels) {
    if (!(selector instanceof Mapping map) || map.size() > 1 || labels == null) {
      return false;
    }
    Mapping pairs = map.mapping("matchLabels");
    if (pairs == null || pairs.size() == 0) {
      return false;
    }
    for (int i = 0; i < pairs.size(); i++) {
      boolean same =
          pairs.value(i) instanceof Scalar wanted
              && wanted.type() == Scalar.Type.STRING
              && wanted.text().equals(Labels.value(labels, pairs.key(i)))
              && LabelSyntax.isKey(pairs.key(i))
              && LabelSyntax.isValue(wanted.text());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static LabelSelector read(Evaluation evaluation, Mapping spec) {
    Node selector = spec.get("selector");
    return isController(evaluation) ? LabelSelector.ofLabels(selector) : LabelSelector.of(selector);
  }

  private static boolean isMet(
      LabelSelector selector, @Nullable Mapping labels, Evaluation evaluation, Mapping spec) {
    return switch (selector) {
      case LabelSelector.Invalid invalid -> false;
      case LabelSelector.Nothing none -> isDefaulted(labels, evaluation, spec);
      case LabelSelector.AllOf all ->
          (!all.requirements().isEmpty() || isJob(evaluation)) && all.selects(labels);
    };
  }

  /** Whether something takes the place of an absent selector. */
  private static boolean isDefaulted(
      @Nullable Mapping labels, Evaluation evaluation, Mapping spec) {
    if (isJob(evaluation)) {
      return !(spec.get("manualSelector") instanceof Scalar manual && manual.isTrue());
    }
    ObjectId id = evaluation.object().resource().id();
    boolean fromLabels = isController(evaluation) || DEFAULTING.contains(id.apiVersion());
    return fromLabels && labels != null && labels.size() > 0;
  }

  private static boolean isJob(Evaluation evaluation) {
    return evaluation.object().resource().id().kind().equals("Job");
  }

  private static boolean isController(Evaluation evaluation) {
    return evaluation.object().resource().id().kind().equals("ReplicationController");
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail at = trail.key("spec").key("selector");
    Mapping spec = ((Mapping) scope).mapping("spec");
    Mapping template = spec == null ? null : spec.mapping("template");
    if (spec == null || template == null) {
      return;
    }
    switch (read(evaluation, spec)) {
      case LabelSelector.Invalid invalid ->
          evaluation.violation(
              Outcome.FAIL,
              at.shown(invalid.start(), invalid.end()),
              "is no valid selector: " + joined(invalid),
              null);
      case LabelSelector.Nothing none ->
          evaluation.violation(Outcome.FAIL, at, "selector is not set", null);
      case LabelSelector.AllOf all -> {
        if (all.requirements().isEmpty()) {
          evaluation.violation(Outcome.FAIL, at, "selector is empty", null);
        } else {
          unmet(all, Labels.of(template), at, evaluation);
        }
      }
    }
  }

  private static String joined(LabelSelector.Invalid invalid) {
    return invalid.path().isEmpty() ? invalid.cause() : invalid.path() + ": " + invalid.cause();
  }

  /** Tells each requirement that the template's labels do not meet, at its place. */
  private static void unmet(
      LabelSelector.AllOf all, @Nullable Mapping labels, Trail at, Evaluation evaluation) {
    boolean plain = isController(evaluation);
    Trail pairs = plain ? at : at.key("matchLabels");
    int count = pairs.node() instanceof Mapping map ? map.size() : 0;
    for (int i = 0; i < all.requirements().size(); i++) {
      LabelSelector.Requirement each = all.requirements().get(i);
      String value = Labels.value(labels, each.key());
      if (!each.isMetBy(value)) {
        Trail place =
            i < count ? pairs.key(each.key()) : at.key("matchExpressions").item(i - count);
        evaluation.violation(Outcome.FAIL, place, message(each, labels, value), null);
      }
    }
  }

  private static String message(
      LabelSelector.Requirement each, @Nullable Mapping labels, @Nullable String value) {
    String wanted =
        switch (each.operator()) {
          case IN -> " to be " + String.join(" or ", quoted(each));
          case NOT_IN -> " not to be " + String.join(" or ", quoted(each));
          case EXISTS -> " to be there";
          case DOES_NOT_EXIST -> " not to be there";
        };
    boolean isText =
        labels != null
            && labels.get(each.key()) instanceof Scalar s
            && s.type() == Scalar.Type.STRING;
    String found =
        value == null
            ? "has no such label"
            : isText ? "has \"" + value + "\"" : "has a value that is no text";
    return "selector asks for the label " + each.key() + wanted + ", and the template " + found;
  }

  private static String[] quoted(LabelSelector.Requirement each) {
    return each.values().stream().map(v -> '"' + v + '"').toArray(String[]::new);
  }
}
