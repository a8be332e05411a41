package dev.breakwater.controls.admission;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;

/** What violates an admission policy is refused. */
@AutoService(ControlDefinition.class)
public final class AdmissionPolicyOnlyWarns implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start(
            "admission-policy-only-warns",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding")
        .title("Admission policy is bound without refusing anything")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever violates the policy gets a warning or leaves an audit entry, and the \
            object is stored. The policy shows what is wrong and stops nobody.\
            """)
        .remediation(
            "Put `Deny` among `validationActions` once the warnings have been dealt "
                + "with; `Audit` may stay beside it.")
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .cel(
            Derivation.none(
                "no policy is asked about webhooks and policies, lest one locks itself in"))
        .requires(new Denies())
        .build();
  }

  private record Denies() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping spec = scope instanceof Mapping binding ? binding.mapping("spec") : null;
      Sequence actions = spec == null ? null : spec.sequence("validationActions");
      // Where nothing is said, the API server refuses the binding.
      for (int i = 0; actions != null && i < actions.size(); i++) {
        if (actions.get(i) instanceof Scalar s && s.text().equals("Deny")) {
          return Truth.TRUE;
        }
      }
      return Truth.of(actions == null || actions.size() == 0);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail actions = trail.key("spec").key("validationActions");
      // Deny and Warn may not stand together, so that only Audit keeps its place.
      boolean audits = false;
      for (int i = 0; actions.node() instanceof Sequence list && i < list.size(); i++) {
        audits |= list.get(i) instanceof Scalar s && s.text().equals("Audit");
      }
      evaluation.violation(
          Outcome.FAIL,
          actions,
          "validationActions does not include Deny",
          new Edit(
              Edit.Operation.SET, actions.path(), audits ? "[\"Deny\",\"Audit\"]" : "[\"Deny\"]"));
    }
  }
}
