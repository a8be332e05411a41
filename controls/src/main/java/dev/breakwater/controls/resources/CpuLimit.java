package dev.breakwater.controls.resources;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container has a CPU limit. */
@AutoService(ControlDefinition.class)
public final class CpuLimit implements ControlDefinition {
  @Override
  public Control control() {
    return ComputeResource.CPU
        .limit("cpu-limit")
        .title("Container has no CPU limit")
        .severity(Severity.MEDIUM)
        .why(
            """
            A container without a CPU limit may take every core of its node. One that \
            an attacker controls, or that merely loops, starves its neighbours and the \
            kubelet: denial of service from within, or a miner that nothing slows \
            down.\
            """)
        .remediation(
            "Set `resources.limits.cpu` for the container, `spec.resources.limits.cpu`"
                + " for the pod, or a LimitRange with a default for the namespace.")
        .nsa("Network separation and hardening: Resource policies")
        .mitre("T1499", "T1496.001")
        .equivalent(Tool.KUBESCAPE, "C-0270", "C-0050")
        .equivalent(Tool.TRIVY, "KSV-0011")
        .equivalent(Tool.POLARIS, "cpuLimitsMissing")
        .equivalent(Tool.KUBE_SCORE, "container-resources")
        .equivalent(Tool.CHECKOV, "CKV_K8S_11")
        .build();
  }
}
