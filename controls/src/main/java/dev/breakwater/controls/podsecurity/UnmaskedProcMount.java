package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.userNamespace;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * No container of the node's user namespace sees all of /proc. As the Pod Security Standards since
 * 1.35, and other than kube-linter and Polaris, it lets off pods with a user namespace of their
 * own.
 */
@AutoService(ControlDefinition.class)
public final class UnmaskedProcMount implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("unmasked-proc-mount")
        .title("Container sees the unmasked /proc of the node's kernel")
        .severity(Severity.HIGH)
        .why(
            """
            The runtime hides the parts of /proc that read or change the kernel: memory, keys, \
            sysrq, modules' settings. Unmasked, they are open to every process in the container.\
            """)
        .remediation(
            """
            Remove `procMount: Unmasked`; a program that builds containers inside a container \
            needs `hostUsers: false` beside it.\
            """)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .mitre("T1611")
        .podSecurity("baseline/procMount")
        .equivalent(Tool.KUBE_LINTER, "unsafe-proc-mount")
        .equivalent(Tool.POLARIS, "procMount")
        .requires(since(0, ProcMount.MASKED).then(35, unless(userNamespace(), ProcMount.MASKED)))
        .build();
  }
}
