package dev.breakwater.controls.resources;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container has a memory limit. */
@AutoService(ControlDefinition.class)
public final class MemoryLimit implements ControlDefinition {
  @Override
  public Control control() {
    return ComputeResource.MEMORY
        .limit("memory-limit")
        .title("Container has no memory limit")
        .severity(Severity.MEDIUM)
        .why(
            """
            A container without a memory limit may fill the memory of its node, until \
            the kernel kills processes there, those of neighbours among them. A leak \
            or a request made to be expensive is enough for an attacker to take down \
            what shares the node.\
            """)
        .remediation(
            "Set `resources.limits.memory` for the container,"
                + " `spec.resources.limits.memory` for the pod, or a LimitRange with a"
                + " default for the namespace.")
        .nsa("Network separation and hardening: Resource policies")
        .mitre("T1499")
        .equivalent(Tool.KUBESCAPE, "C-0271", "C-0004")
        .equivalent(Tool.TRIVY, "KSV-0018")
        .equivalent(Tool.POLARIS, "memoryLimitsMissing")
        .equivalent(Tool.KUBE_SCORE, "container-resources")
        .equivalent(Tool.CHECKOV, "CKV_K8S_13")
        .build();
  }
}
