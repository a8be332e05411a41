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

/** A ResourceQuota bounds something. */
@AutoService(ControlDefinition.class)
public final class ResourceQuotaWithoutEffect implements ControlDefinition {
  @Override
  public Control control() {
    return QuotaControls.ofKind("resource-quota-without-effect", "/ResourceQuota")
        .title("ResourceQuota bounds nothing")
        .why(
            """
            The namespace has a quota to look at, and nothing that holds anybody back: its pods \
            can still take all processors and memory of the cluster.\
            """)
        .remediation(
            """
            Write under `spec.hard` what is bounded and to how much: `requests.cpu`, \
            `requests.memory`, `limits.cpu`, `limits.memory`, `pods`.\
            """)
        .requires(new BoundsSomething())
        .build();
  }

  private record BoundsSomething() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      return Truth.of(scope instanceof Mapping quota && Quotas.hard(quota) != null);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      evaluation.violation(
          Outcome.FAIL, trail.key("spec").key("hard"), "hard names no resource", null);
    }
  }
}
