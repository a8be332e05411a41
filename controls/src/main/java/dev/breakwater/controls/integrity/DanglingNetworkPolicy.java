package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** A network policy selects a pod. */
@AutoService(ControlDefinition.class)
public final class DanglingNetworkPolicy implements ControlDefinition {
  @Override
  public Control control() {
    return Dangling.control(
            "dangling-network-policy",
            new SelectsPods("podSelector", false),
            "networking.k8s.io/NetworkPolicy",
            "extensions/NetworkPolicy")
        .title("Network policy selects no pod")
        .severity(Severity.MEDIUM)
        .why(
            """
            A policy that selects nothing protects nothing. A label that is misspelt \
            or was renamed leaves the pods that it was written for open, and \
            everybody believes them shut.\
            """)
        .remediation(
            """
            Give `spec.podSelector` the labels of the pods that the policy is for, \
            or delete it.\
            """)
        .nsa("Network separation and hardening: Network policies")
        .equivalent(Tool.KUBESCAPE, "C-0299")
        .equivalent(Tool.KUBE_LINTER, "dangling-networkpolicy")
        .equivalent(Tool.KUBE_SCORE, "networkpolicy-targets-pod")
        .build();
  }
}
