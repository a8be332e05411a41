package dev.breakwater.controls.audit;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.tree.Node;
import java.util.List;

/** Neither what is sent nor what is returned is logged where it holds a secret. */
record NoSecretBodies() implements Own {
  private static final AuditRequirement SENT =
      new AuditRequirement(
          List.of(Concern.SENT_SECRETS), AuditRequirement.Fault.SENT, "logs what is sent with: ");

  private static final AuditRequirement RETURNED =
      new AuditRequirement(
          List.of(Concern.RETURNED_SECRETS),
          AuditRequirement.Fault.ANSWERED,
          "logs the answer to: ");

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return SENT.test(scope, evaluation).and(RETURNED.test(scope, evaluation));
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    SENT.explain(scope, trail, evaluation);
    RETURNED.explain(scope, trail, evaluation);
  }
}
