package dev.breakwater.controls.namespaces;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.noneOf;
import static dev.breakwater.controls.requirement.Requirements.oneOf;
import static dev.breakwater.controls.requirement.Requirements.unless;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No namespace asks for the level that lets every pod in. */
@AutoService(ControlDefinition.class)
public final class PodSecurityLevelPrivileged implements ControlDefinition {
  @Override
  public Control control() {
    return PodSecurityControls.control("pod-security-level-privileged")
        .title("Namespace enforces the Pod Security level that allows everything")
        .severity(Severity.MEDIUM)
        .why(
            """
            Level Privileged keeps no pod out, and overrides a stricter default of the API server. \
            Whoever may create pods in the namespace starts one that has the node.\
            """)
        .remediation(
            """
            Move what has to be privileged into a namespace of its own, in which few may create \
            pods, and enforce `baseline` or `restricted` in this one.\
            """)
        .nsa(PodSecurityControls.GUIDANCE)
        .cis("5.2.2")
        .mitre("T1610", "T1611")
        .equivalent(Tool.KUBESCAPE, "C-0193", "C-0194", "C-0197", "C-0198", "C-0200")
        .requires(
            PodSecurityControls.byLabels(
                unless(
                    field(PodSecurityControls.ENFORCE, noneOf("privileged")),
                    field(PodSecurityControls.ENFORCE, oneOf("restricted", "baseline")))))
        .build();
  }
}
