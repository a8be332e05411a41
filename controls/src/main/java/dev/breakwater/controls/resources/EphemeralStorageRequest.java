package dev.breakwater.controls.resources;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container requests ephemeral storage. */
@AutoService(ControlDefinition.class)
public final class EphemeralStorageRequest implements ControlDefinition {
  @Override
  public Control control() {
    return ComputeResource.EPHEMERAL_STORAGE
        .request("ephemeral-storage-request")
        .title("Container requests no ephemeral storage")
        .severity(Severity.LOW)
        .why(
            """
            Without a request the scheduler puts containers on a node without regard \
            to how much of its disk they fill. When it runs short, pods that use more than they \
            requested are evicted first, and these requested nothing: an outage that a neighbour \
            can cause.\
            """)
        .remediation(
            "Set `resources.requests.ephemeral-storage` to what the container writes"
                + " normally; a limit alone counts as its request.")
        .nsa("Network separation and hardening: Resource policies")
        .outsideNsa("cpu-limit and memory-limit say what exhausts a node first")
        .mitre("T1499")
        .equivalent(Tool.KUBE_SCORE, "container-ephemeral-storage-request-and-limit")
        .build();
  }
}
