package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Requirements;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/** Every rule of an Ingress names its host. */
@AutoService(ControlDefinition.class)
public final class IngressWildcardHost implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds("ingress-wildcard-host", IngressHosts.KINDS)
        .title("Ingress takes requests for hosts that it does not name")
        .severity(Severity.LOW)
        .why(
            """
            The rule answers for every name that leads to the controller, those of other \
            applications that were not deployed yet, mistyped, or removed included. Their users' \
            requests, with cookies and tokens, go to this application.\
            """)
        .remediation("Write the full name of the host in `host`, one rule for each.")
        .nsa(NetworkChapter.SEPARATION)
        .outsideNsa("the guidance does not speak of host names")
        .mitre("T1190")
        .requires(Requirements.eachItem("spec.rules", new NamesItsHost()))
        .build();
  }

  private record NamesItsHost() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      return Truth.of(
          !(scope instanceof Mapping rule) || !IngressHosts.isOpen(IngressHosts.of(rule)));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      String host = IngressHosts.of((Mapping) scope);
      evaluation.violation(
          Outcome.FAIL,
          trail.key("host"),
          host == null || host.isEmpty()
              ? "host is not set: the rule is for every host"
              : "host is a wildcard",
          null);
    }
  }
}
