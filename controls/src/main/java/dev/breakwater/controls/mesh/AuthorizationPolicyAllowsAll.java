package dev.breakwater.controls.mesh;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;

/** An Istio authorization policy asks who calls, or what for. */
@AutoService(ControlDefinition.class)
public final class AuthorizationPolicyAllowsAll implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start(
            "authorization-policy-allows-all", "security.istio.io/AuthorizationPolicy")
        .title("Mesh authorization policy allows everybody everything")
        .severity(Severity.MEDIUM)
        .why(
            """
            A rule without conditions matches every request, also those without an \
            identity. It opens what it selects, whatever the other policies that allow \
            say.\
            """)
        .remediation(
            "Name in the rule who may call (`from`) and what for (`to`), or delete "
                + "the policy.")
        .outsideNsa(
            "the guidance asks for network policies; what a mesh authorizes comes on top of them")
        .edit(Derivation.none("who has to call the workload is for its owner to say"))
        .cel(
            Derivation.none(
                "an empty rule is told by what it does not hold, which CEL is not derived for"))
        .requires(new NoEmptyRule())
        .build();
  }

  private record NoEmptyRule() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping spec = scope instanceof Mapping root ? root.mapping("spec") : null;
      Sequence rules = spec == null ? null : spec.sequence("rules");
      if (spec == null || rules == null || !allows(spec)) {
        return Truth.TRUE;
      }
      for (int i = 0; i < rules.size(); i++) {
        if (isEmpty(rules.get(i))) {
          return Truth.FALSE;
        }
      }
      return Truth.TRUE;
    }

    /** A policy that says nothing allows. */
    private static boolean allows(Mapping spec) {
      Node action = spec.get("action");
      return action == null || action instanceof Scalar s && s.text().equals("ALLOW");
    }

    private static boolean isEmpty(Node rule) {
      return rule instanceof Mapping map ? map.size() == 0 : rule instanceof Scalar;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail rules = trail.key("spec").key("rules");
      for (int i = 0; rules.node() instanceof Sequence list && i < list.size(); i++) {
        if (isEmpty(list.get(i))) {
          evaluation.violation(
              Outcome.FAIL, rules.item(i), "the rule is empty, which allows every request", null);
        }
      }
    }
  }
}
