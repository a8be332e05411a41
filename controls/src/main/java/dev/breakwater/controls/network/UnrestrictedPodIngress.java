package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.network.Direction;
import dev.breakwater.model.finding.Severity;

/**
 * Every pod is isolated for ingress. The other tools also fail the pods of a namespace without any
 * policy, which no-default-deny-ingress tells once; kubescape (C-0260), kube-linter and Checkov let
 * a policy for egress alone pass.
 */
@AutoService(ControlDefinition.class)
public final class UnrestrictedPodIngress implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofPods("unrestricted-pod-ingress")
        .title("No network policy restricts who may connect to the pod")
        .severity(Severity.MEDIUM)
        .why(
            """
            The namespace has policies, but their selectors miss this pod, so every pod of the \
            cluster may connect to each of its ports. Often that is a label that was changed in \
            one place only.\
            """)
        .remediation(
            """
            Select the pod's labels in a NetworkPolicy that allows its clients, and let a \
            policy with `podSelector: {}` refuse the rest for the whole namespace.\
            """)
        .nsa(NetworkChapter.POLICIES)
        .cis("5.3.2")
        .mitre("T1046")
        .equivalent(Tool.KUBESCAPE, "C-0260", "C-0030")
        .equivalent(Tool.KUBE_LINTER, "non-isolated-pod")
        .equivalent(Tool.POLARIS, "missingNetworkPolicy")
        .equivalent(Tool.KUBE_SCORE, "pod-networkpolicy")
        .equivalent(Tool.CHECKOV, "CKV2_K8S_6")
        .requires(Isolated.isolated(Direction.INGRESS))
        .build();
  }
}
