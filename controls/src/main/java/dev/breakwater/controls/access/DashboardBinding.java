package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.access.Subject;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;

/** Nobody is given the role of the Kubernetes dashboard. */
@AutoService(ControlDefinition.class)
public final class DashboardBinding implements ControlDefinition {
  @Override
  public Control control() {
    return Bindings.control("dashboard-binding", new DashboardRole())
        .title("Subject has the role of the Kubernetes dashboard")
        .severity(Severity.MEDIUM)
        .why(
            """
            The dashboard shows and changes what its role allows, to whoever reaches \
            its page, and pages like this one are searched for. Who else holds its \
            role has the same rights without the page.\
            """)
        .remediation(
            """
            Remove the dashboard where it is not needed; else let people log in to \
            it with their own token, and bind its role to its account alone.\
            """)
        .mitre("T1133")
        .equivalent(Tool.KUBESCAPE, "C-0014")
        .build();
  }

  /** The dashboard's own account needs its role. */
  private record DashboardRole() implements Own {
    private static final String NAME = "kubernetes-dashboard";

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping role = scope instanceof Mapping binding ? binding.mapping("roleRef") : null;
      Sequence subjects = scope instanceof Mapping binding ? binding.sequence("subjects") : null;
      if (role == null || !NAME.equals(role.string("name"))) {
        return Truth.TRUE;
      }
      for (int i = 0; subjects != null && i < subjects.size(); i++) {
        if (subjects.get(i) instanceof Mapping subject && !NAME.equals(subject.string("name"))) {
          return Truth.FALSE;
        }
      }
      return Truth.TRUE;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail subjects = trail.key("subjects");
      int count = subjects.size();
      for (int i = 0; i < count; i++) {
        Trail at = subjects.item(i);
        Subject subject = at.node() instanceof Mapping item ? Subject.of(item) : null;
        if (subject != null && !NAME.equals(subject.name())) {
          evaluation.asking(
              (finding, cluster) -> finding.with(finding.message(), subject.toString()),
              () ->
                  evaluation.violation(
                      Outcome.FAIL, at.key("name"), "is given the dashboard's role", null));
        }
      }
    }
  }
}
