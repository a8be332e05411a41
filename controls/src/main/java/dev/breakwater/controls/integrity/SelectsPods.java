package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/**
 * A selector in {@code spec} selects a pod. One that selects every pod is no mistake where there is
 * none yet, and an absent one is meant.
 *
 * @param field the selector's name
 * @param plain whether it is a plain map of labels, as Services have
 */
record SelectsPods(String field, boolean plain) implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Mapping spec = scope instanceof Mapping object ? object.mapping("spec") : null;
    Mapping selector = spec == null ? null : spec.mapping(field);
    if (spec == null || selector == null || selector.size() == 0) {
      return Truth.TRUE;
    }
    return plain && "ExternalName".equals(spec.string("type")) ? Truth.TRUE : Truth.FALSE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail at = trail.key("spec").key(field);
    LabelSelector selector =
        plain ? LabelSelector.ofLabels(at.node()) : LabelSelector.of(at.node());
    if (selector instanceof LabelSelector.AllOf all && !all.requirements().isEmpty()) {
      Dangling.selector(evaluation, at, selector, field.equals("podSelector"));
    }
  }
}
