package dev.breakwater.controls.namespaces;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.quotas.Quotas;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** Some item of a LimitRange sets a maximum, a ratio or a default; a minimum holds nobody back. */
@AutoService(ControlDefinition.class)
public final class LimitRangeWithoutEffect implements ControlDefinition {
  @Override
  public Control control() {
    return QuotaControls.ofKind("limit-range-without-effect", "/LimitRange")
        .title("LimitRange neither bounds nor defaults anything")
        .why(
            """
            The namespace has a LimitRange to look at, and a container that names no limits still \
            takes what its node has.\
            """)
        .remediation(
            """
            Give `spec.limits` an item of `type: Container` with `default`, `defaultRequest` and \
            `max` for `cpu` and `memory`.\
            """)
        .requires(new BoundsSomething())
        .build();
  }

  private record BoundsSomething() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Sequence limits = limits(scope);
      for (int i = 0; limits != null && i < limits.size(); i++) {
        if (limits.get(i) instanceof Mapping item && Quotas.bounds(item)) {
          return Truth.TRUE;
        }
      }
      return Truth.FALSE;
    }

    private static @Nullable Sequence limits(Node scope) {
      Mapping spec = scope instanceof Mapping limitRange ? limitRange.mapping("spec") : null;
      return spec == null ? null : spec.sequence("limits");
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Sequence limits = limits(scope);
      evaluation.violation(
          Outcome.FAIL,
          trail.key("spec").key("limits"),
          limits == null || limits.size() == 0
              ? "limits has no item"
              : "no item of limits sets max, default, defaultRequest or maxLimitRequestRatio",
          null);
    }
  }
}
