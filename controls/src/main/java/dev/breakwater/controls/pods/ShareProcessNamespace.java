package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** The containers of a pod do not see each other's processes. */
@AutoService(ControlDefinition.class)
public final class ShareProcessNamespace implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("share-process-namespace")
        .title("Containers of the pod share their processes")
        .severity(Severity.MEDIUM)
        .why(
            """
            Each container sees the processes of the others: their arguments, their environment \
            with its secrets, and through `/proc` their files. An attacker who takes the weakest \
            container has them all.\
            """)
        .remediation(
            """
            Remove `shareProcessNamespace: true`; to look into a running container, add an \
            ephemeral one with `kubectl debug --target`.\
            """)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .mitre("T1552")
        .requires(field("spec.shareProcessNamespace", orAbsent(is(false))))
        .build();
  }
}
