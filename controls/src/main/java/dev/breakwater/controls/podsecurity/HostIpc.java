package dev.breakwater.controls.podsecurity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No pod shares the memory and queues between processes of its node. */
@AutoService(ControlDefinition.class)
public final class HostIpc implements ControlDefinition {
  @Override
  public Control control() {
    return HostNamespace.control("host-ipc", "hostIPC")
        .title("Pod shares the node's inter-process communication")
        .severity(Severity.MEDIUM)
        .why(
            """
            With the node's IPC namespace a pod reads and writes the shared memory and message \
            queues of the node's programs and of other pods that share it, data and credentials \
            in them included.\
            """)
        .cis("5.2.4")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0038", "C-0276")
        .equivalent(Tool.TRIVY, "KSV-0008")
        .equivalent(Tool.KUBE_LINTER, "host-ipc")
        .equivalent(Tool.POLARIS, "hostIPCSet")
        .equivalent(Tool.CHECKOV, "CKV_K8S_18")
        .build();
  }
}
