package dev.breakwater.controls.namespaces;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.noneOf;
import static dev.breakwater.controls.requirement.Requirements.unless;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Where a namespace enforces a level that keeps something out, it is the strictest. */
@AutoService(ControlDefinition.class)
public final class PodSecurityLevelBaseline implements ControlDefinition {
  @Override
  public Control control() {
    return PodSecurityControls.control("pod-security-level-baseline")
        .title("Namespace enforces Pod Security level Baseline, not Restricted")
        .severity(Severity.LOW)
        .why(
            """
            Baseline keeps out what is known to break out of a container, but lets containers run \
            as root, with all default capabilities and without a seccomp profile. Each of these \
            makes the next hole in the kernel or runtime an attacker's way to the node.\
            """)
        .remediation(
            """
            Set `audit` and `warn` to `restricted` to see what falls short of it, change these \
            workloads, then set `enforce` to `restricted`.\
            """)
        .nsa(PodSecurityControls.GUIDANCE)
        .outsideNsa("the guidance asks for a minimum level, and Baseline is one")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0197", "C-0198", "C-0200")
        .requires(
            PodSecurityControls.byLabels(
                unless(
                    field(PodSecurityControls.ENFORCE, noneOf("baseline")),
                    field(PodSecurityControls.ENFORCE, is("restricted")))))
        .build();
  }
}
