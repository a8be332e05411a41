package dev.breakwater.controls.podsecurity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * No pod shares the network of its node. There no network policy holds it, for which kubescape has
 * C-0030, as unrestricted-pod-ingress and -egress have for other pods.
 */
@AutoService(ControlDefinition.class)
public final class HostNetwork implements ControlDefinition {
  @Override
  public Control control() {
    return HostNamespace.control("host-network", "hostNetwork")
        .title("Pod shares the network of the node")
        .severity(Severity.HIGH)
        .why(
            """
            In the node's network a pod reaches everything that listens on the node's loopback, \
            can read the traffic of other pods, and has the node's address and identity towards \
            the cloud. Network policies do not hold it.\
            """)
        .cis("5.2.5")
        .mitre("T1611", "T1046")
        .equivalent(Tool.KUBESCAPE, "C-0041", "C-0030")
        .equivalent(Tool.TRIVY, "KSV-0009")
        .equivalent(Tool.KUBE_LINTER, "host-network")
        .equivalent(Tool.POLARIS, "hostNetworkSet")
        .equivalent(Tool.CHECKOV, "CKV_K8S_19")
        .build();
  }
}
