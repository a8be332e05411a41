package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.oneOf;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;

/** Every container has a seccomp profile in force. */
@AutoService(ControlDefinition.class)
public final class SeccompProfile implements ControlDefinition {
  private static final Requirement CONFINED =
      Profiles.everywhere("seccompProfile", oneOf("RuntimeDefault", "Localhost"));

  @Override
  public Control control() {
    return Control.ofPods("seccomp-profile")
        .title("Container has no seccomp profile")
        .severity(Severity.MEDIUM)
        .why(
            """
            Without a profile, and where the kubelet does not set one (`seccompDefault`), a \
            container may make every system call that the kernel has, also the rarely used ones \
            in which holes are found. The runtime's profile refuses those at no cost to ordinary \
            programs.\
            """)
        .remediation(
            """
            Set `securityContext.seccompProfile.type: RuntimeDefault` for the pod, or \
            `Localhost` with a profile of your own.\
            """)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .cis("5.6.2")
        .mitre("T1611")
        .podSecurity("restricted/seccompProfile_restricted")
        .equivalent(Tool.KUBESCAPE, "C-0055")
        .equivalent(Tool.TRIVY, "KSV-0104")
        .requires(since(19, CONFINED).then(25, unless(windows(), CONFINED)))
        .build();
  }
}
