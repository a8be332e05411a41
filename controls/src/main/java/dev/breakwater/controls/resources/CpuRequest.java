package dev.breakwater.controls.resources;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container requests CPU. */
@AutoService(ControlDefinition.class)
public final class CpuRequest implements ControlDefinition {
  @Override
  public Control control() {
    return ComputeResource.CPU
        .request("cpu-request")
        .title("Container requests no CPU")
        .severity(Severity.LOW)
        .why(
            """
            Without a request the scheduler takes the container for one that needs \
            nothing, and puts any number of them on a node. When the CPU runs short \
            they are served last, so that load on a neighbour stops them: an outage \
            that anybody on the node can cause.\
            """)
        .remediation(
            "Set `resources.requests.cpu` to what the program uses normally; a limit"
                + " alone counts as its request.")
        .nsa("Network separation and hardening: Resource policies")
        .outsideNsa("cpu-limit says what keeps a container from starving others")
        .mitre("T1499")
        .equivalent(Tool.KUBESCAPE, "C-0268")
        .equivalent(Tool.TRIVY, "KSV-0015")
        .equivalent(Tool.POLARIS, "cpuRequestsMissing")
        .equivalent(Tool.KUBE_SCORE, "container-resources")
        .equivalent(Tool.CHECKOV, "CKV_K8S_10")
        .build();
  }
}
