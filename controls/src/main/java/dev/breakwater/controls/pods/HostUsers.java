package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/**
 * Pods that do not share a namespace of the host have users of their own (KEP-127, on by default
 * since 1.33).
 */
@AutoService(ControlDefinition.class)
public final class HostUsers implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("host-users")
        .title("Pod shares the users of the node")
        .severity(Severity.LOW)
        .why(
            """
            User 0 of the container is user 0 of the node. With `hostUsers: false` it is nobody \
            there: an escape, or a capability that should not have been granted, is worth little \
            outside the pod.\
            """)
        .remediation(
            """
            Set `spec.hostUsers: false`, on nodes with Linux 6.3 or later and a runtime that \
            supports user namespaces (containerd 2.0, CRI-O 1.25 or later).\
            """)
        .nsa("Kubernetes Pod security: \"Non-root\" containers and \"rootless\" container engines")
        .outsideNsa("user namespaces are newer than the guidance, and few clusters run them yet")
        .mitre("T1611")
        .requires(
            since(
                33,
                unless(
                    any(
                        windows(),
                        field("spec.hostNetwork", is(true)),
                        field("spec.hostPID", is(true)),
                        field("spec.hostIPC", is(true))),
                    field("spec.hostUsers", is(false)))))
        .build();
  }
}
