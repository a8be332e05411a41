package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.anySetter;
import static dev.breakwater.controls.requirement.Requirements.is;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No Windows container is a process of its host. */
@AutoService(ControlDefinition.class)
public final class HostProcess implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("host-process")
        .title("Windows container runs as a process of the host")
        .severity(Severity.CRITICAL)
        .why(
            """
            A HostProcess container is no container: it runs on the Windows node with the rights \
            of its account there, up to SYSTEM. Whoever gets into it owns the node.\
            """)
        .remediation(
            """
            Remove `windowsOptions.hostProcess`; run node maintenance from the node's own \
            management instead.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .cis("5.2.10")
        .mitre("T1611")
        .podSecurity("baseline/windowsHostProcess")
        .equivalent(Tool.TRIVY, "KSV-0103")
        .equivalent(Tool.POLARIS, "hostProcess")
        .requires(anySetter("windowsOptions.hostProcess", is(false)))
        .build();
  }
}
