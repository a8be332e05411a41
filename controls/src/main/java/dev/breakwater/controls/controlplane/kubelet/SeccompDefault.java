package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isTrue;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** Pods have the runtime's seccomp profile. */
@AutoService(ControlDefinition.class)
public final class SeccompDefault implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-seccomp-default", KUBELET)
        .title("Kubelet runs pods without a seccomp profile unless they name one")
        .severity(Severity.LOW)
        .why(
            """
            Containers then may use every system call of the kernel, also those that no \
            program needs and through which containers have been left before.\
            """)
        .remediation(
            """
            Set `seccompDefault: true`, or `--seccomp-default`.\
            """)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .cis("4.2.14")
        .mitre("T1611")
        .requires(
            since(
                25,
                asks(
                    bool(KUBELET, "seccomp-default").field("seccompDefault").unset("false"),
                    isTrue())))
        .build();
  }
}
