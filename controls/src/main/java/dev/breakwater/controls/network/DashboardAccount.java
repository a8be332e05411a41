package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.objects.Pods;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.Labels;
import dev.breakwater.model.kube.Pod;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/** Nothing but the Kubernetes dashboard runs with the dashboard's account. */
@AutoService(ControlDefinition.class)
public final class DashboardAccount implements ControlDefinition {
  /** The account, and the name by which the dashboard's own objects begin. */
  static final String DASHBOARD = "kubernetes-dashboard";

  @Override
  public Control control() {
    return NetworkChapter.ofPods("dashboard-account")
        .title("Workload runs with the account of the Kubernetes dashboard")
        .severity(Severity.MEDIUM)
        .why(
            """
            The dashboard's account often may read, and in many clusters change, objects of every \
            namespace. Whoever takes over this workload has those rights, under a name that \
            nobody wonders about in the audit log.\
            """)
        .remediation(
            "Give the workload a service account of its own with the rights that it needs.")
        .nsa("Network separation and hardening: Control plane hardening")
        .mitre("T1078")
        .equivalent(Tool.KUBESCAPE, "C-0014")
        .requires(new OtherAccount())
        .build();
  }

  private record OtherAccount() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Pod pod = evaluation.object().pod();
      return Truth.of(
          pod == null
              || !Pods.account(pod).equals(DASHBOARD)
              || evaluation.object().resource().id().name().startsWith(DASHBOARD)
              || isDashboard(scope));
    }

    private static boolean isDashboard(Node pod) {
      Mapping labels = pod instanceof Mapping map ? Labels.of(map) : null;
      return DASHBOARD.equals(Labels.value(labels, "k8s-app"))
          || DASHBOARD.equals(Labels.value(labels, "app.kubernetes.io/part-of"))
          || DASHBOARD.equals(Labels.value(labels, "app.kubernetes.io/name"));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail spec = trail.key("spec");
      Trail name = spec.key("serviceAccountName");
      evaluation.violation(
          Outcome.FAIL,
          name.node() == null ? spec.key("serviceAccount") : name,
          "is the account of the Kubernetes dashboard",
          null);
    }
  }
}
