package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.effective;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;

/** Every container has the seccomp profile of its runtime in force. */
@AutoService(ControlDefinition.class)
public final class SeccompRuntimeDefault implements ControlDefinition {
  private static final Requirement RUNTIME_DEFAULT =
      eachContainer(effective("seccompProfile.type", is("RuntimeDefault")));

  @Override
  public Control control() {
    return Control.ofPods("seccomp-runtime-default")
        .title("Container does not use the runtime's seccomp profile")
        .severity(Severity.LOW)
        .why(
            """
            A profile of one's own lies on each node as a file, and is as strict as whoever \
            wrote it last made it. The runtime's own profile is there on every node and is kept \
            up with the kernel.\
            """)
        .remediation(
            """
            Set `securityContext.seccompProfile.type: RuntimeDefault`, and skip this control \
            where a stricter profile is kept with care.\
            """)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .outsideNsa("seccomp-profile says it, and accepts a profile of the workload's own")
        .cis("5.6.2")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0210")
        .equivalent(Tool.CHECKOV, "CKV_K8S_31")
        .requires(since(19, RUNTIME_DEFAULT).then(25, unless(windows(), RUNTIME_DEFAULT)))
        .build();
  }
}
