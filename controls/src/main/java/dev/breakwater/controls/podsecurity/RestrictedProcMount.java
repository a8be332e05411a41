package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.since;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No container sees all of /proc, whatever its user namespace. */
@AutoService(ControlDefinition.class)
public final class RestrictedProcMount implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("restricted-proc-mount")
        .title("Restricted level: container has /proc unmasked")
        .severity(Severity.MEDIUM)
        .why(
            """
            A user namespace takes most of the danger out of an unmasked /proc, but not all of \
            it: what it shows of the kernel helps to aim an attack on it. The restricted level \
            therefore allows it to nobody.\
            """)
        .remediation(
            """
            Remove `procMount`, or set it to `Default`.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .outsideNsa("unmasked-proc-mount says it of the same field")
        .mitre("T1611")
        .podSecurity("restricted/procMount_restricted")
        .equivalent(Tool.KUBE_LINTER, "unsafe-proc-mount")
        .equivalent(Tool.POLARIS, "procMount")
        .requires(since(35, ProcMount.MASKED))
        .build();
  }
}
