package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** A disruption budget selects a pod. */
@AutoService(ControlDefinition.class)
public final class DanglingDisruptionBudget implements ControlDefinition {
  @Override
  public Control control() {
    return Dangling.control(
            "dangling-disruption-budget",
            new SelectsPods("selector", false),
            "policy/PodDisruptionBudget")
        .title("Disruption budget selects no pod")
        .severity(Severity.LOW)
        .why(
            """
            Nothing keeps a drain, or somebody with the right to evict, from taking \
            all replicas down at once: the budget that was to forbid it counts no \
            pod.\
            """)
        .remediation(
            """
            Give `spec.selector` the labels of the pods that the budget is for, or \
            delete it.\
            """)
        .outsideNsa(Dangling.OUTSIDE_NSA)
        .build();
  }
}
