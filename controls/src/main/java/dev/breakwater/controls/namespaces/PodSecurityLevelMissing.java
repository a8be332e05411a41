package dev.breakwater.controls.namespaces;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.present;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * Every namespace says which Pod Security level is enforced in it. kubescape asks for Baseline and
 * Restricted by further controls, which the ones on these levels answer for where a level is said.
 */
@AutoService(ControlDefinition.class)
public final class PodSecurityLevelMissing implements ControlDefinition {
  @Override
  public Control control() {
    return PodSecurityControls.control("pod-security-level-missing")
        .title("Namespace enforces no Pod Security level")
        .severity(Severity.MEDIUM)
        .why(
            """
            Without the label, admission lets every pod in. Whoever may create pods or workloads \
            there, or takes over a program that may, starts a privileged container and has the \
            node.\
            """)
        .remediation(
            """
            Label the namespace `pod-security.kubernetes.io/enforce: restricted`, or `baseline` \
            where workloads need more; `kubectl label --dry-run=server` tells which of the running \
            pods would not be let in.\
            """)
        .nsa(PodSecurityControls.GUIDANCE)
        .cis("5.2.1")
        .mitre("T1610", "T1611")
        .equivalent(Tool.KUBESCAPE, "C-0192", "C-0193", "C-0194", "C-0197", "C-0198", "C-0200")
        .requires(
            PodSecurityControls.byLabelsOrDefault(field(PodSecurityControls.ENFORCE, present())))
        .build();
  }
}
