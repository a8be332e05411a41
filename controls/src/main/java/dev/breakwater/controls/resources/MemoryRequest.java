package dev.breakwater.controls.resources;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container requests memory. */
@AutoService(ControlDefinition.class)
public final class MemoryRequest implements ControlDefinition {
  @Override
  public Control control() {
    return ComputeResource.MEMORY
        .request("memory-request")
        .title("Container requests no memory")
        .severity(Severity.LOW)
        .why(
            """
            Without a request the scheduler takes the container for one that needs no \
            memory, and overfills its node. When memory runs short such a container is \
            the first to be evicted or killed: an outage that load on a neighbour is \
            enough to cause.\
            """)
        .remediation(
            "Set `resources.requests.memory` to what the program uses normally; a"
                + " limit alone counts as its request.")
        .nsa("Network separation and hardening: Resource policies")
        .outsideNsa("memory-limit says what keeps a container from starving others")
        .mitre("T1499")
        .equivalent(Tool.KUBESCAPE, "C-0269")
        .equivalent(Tool.TRIVY, "KSV-0016")
        .equivalent(Tool.POLARIS, "memoryRequestsMissing")
        .equivalent(Tool.KUBE_SCORE, "container-resources")
        .equivalent(Tool.CHECKOV, "CKV_K8S_12")
        .build();
  }
}
