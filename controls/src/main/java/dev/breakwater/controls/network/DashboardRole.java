package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;

/** The role of the Kubernetes dashboard is bound to the dashboard's account alone. */
@AutoService(ControlDefinition.class)
public final class DashboardRole implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds(
            "dashboard-role",
            "rbac.authorization.k8s.io/RoleBinding",
            "rbac.authorization.k8s.io/ClusterRoleBinding")
        .title("Role of the Kubernetes dashboard is given to somebody else")
        .severity(Severity.MEDIUM)
        .why(
            """
            The role was made for the dashboard and changes with it: a new version, or a wish for \
            more in the dashboard, gives these subjects rights that nobody meant for them.\
            """)
        .remediation("Bind a role of its own to the subject, with the rights that it needs.")
        .nsa("Authentication and authorization: Role-based access control")
        .mitre("T1078")
        .equivalent(Tool.KUBESCAPE, "C-0014")
        .requires(new DashboardAlone())
        .build();
  }

  private record DashboardAlone() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping binding = (Mapping) scope;
      Mapping role = binding.mapping("roleRef");
      Sequence subjects = binding.sequence("subjects");
      if (role == null
          || subjects == null
          || !DashboardAccount.DASHBOARD.equals(role.string("name"))) {
        return Truth.TRUE;
      }
      boolean alone = true;
      for (int i = 0; i < subjects.size() && alone; i++) {
        alone = isDashboard(subjects.get(i));
      }
      return Truth.of(alone);
    }

    private static boolean isDashboard(Node subject) {
      return !(subject instanceof Mapping map)
          || ("ServiceAccount".equals(map.string("kind"))
              && DashboardAccount.DASHBOARD.equals(map.string("name")));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail subjects = trail.key("subjects");
      if (subjects.node() instanceof Sequence list) {
        for (int i = 0; i < list.size(); i++) {
          if (!isDashboard(list.get(i))) {
            evaluation.violation(
                Outcome.FAIL, subjects.item(i), "has the role of the Kubernetes dashboard", null);
          }
        }
      }
    }
  }
}
