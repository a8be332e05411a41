package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.network.Direction;
import dev.breakwater.model.finding.Severity;

/**
 * Every pod is isolated for egress. The other tools also fail the pods of a namespace without any
 * policy, which no-default-deny-egress tells once.
 */
@AutoService(ControlDefinition.class)
public final class UnrestrictedPodEgress implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofPods("unrestricted-pod-egress")
        .title("No network policy restricts what the pod connects to")
        .severity(Severity.MEDIUM)
        .why(
            """
            The namespace has policies, but none says where this pod may connect. Whoever takes \
            it over reaches every other pod, the cloud's metadata service and the internet, to \
            fetch tools and to send away what was stolen.\
            """)
        .remediation(
            """
            Select the pod's labels in a NetworkPolicy with `Egress` among its `policyTypes`, and \
            allow DNS and the destinations that the program needs.\
            """)
        .nsa(NetworkChapter.POLICIES)
        .cis("5.3.2")
        .mitre("T1046", "T1552")
        .equivalent(Tool.KUBESCAPE, "C-0030")
        .equivalent(Tool.POLARIS, "missingNetworkPolicy")
        .equivalent(Tool.KUBE_SCORE, "pod-networkpolicy")
        .requires(Isolated.isolated(Direction.EGRESS))
        .build();
  }
}
