package dev.breakwater.controls.podsecurity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No pod sees the processes of its node. */
@AutoService(ControlDefinition.class)
public final class HostPid implements ControlDefinition {
  @Override
  public Control control() {
    return HostNamespace.control("host-pid", "hostPID")
        .title("Pod sees the processes of the node")
        .severity(Severity.HIGH)
        .why(
            """
            Among the node's processes a pod reads the environment and, through /proc, the files \
            of every other container and of the kubelet. With the right user or capability it \
            takes them over.\
            """)
        .cis("5.2.3")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0038", "C-0275")
        .equivalent(Tool.TRIVY, "KSV-0010")
        .equivalent(Tool.KUBE_LINTER, "host-pid")
        .equivalent(Tool.POLARIS, "hostPIDSet")
        .equivalent(Tool.CHECKOV, "CKV_K8S_17")
        .build();
  }
}
