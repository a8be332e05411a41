package dev.breakwater.controls.namespaces;

import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.noneOf;
import static dev.breakwater.controls.requirement.Requirements.unless;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/**
 * A namespace that enforces Baseline tells of what falls short of Restricted, in the audit log or
 * to whoever creates it. Where nothing is enforced, that is the finding.
 */
@AutoService(ControlDefinition.class)
public final class PodSecurityAuditMissing implements ControlDefinition {
  @Override
  public Control control() {
    return PodSecurityControls.control("pod-security-audit-missing")
        .title("Nothing tells of pods that fall short of Pod Security level Restricted")
        .severity(Severity.LOW)
        .why(
            """
            Pods that Baseline lets in and Restricted would not leave no trace. A root container \
            that an attacker starts looks like all others, and nobody learns which workloads stand \
            in the way of the stricter level.\
            """)
        .remediation(
            """
            Set `pod-security.kubernetes.io/audit: restricted`, which keeps nothing out and writes \
            to the audit log, and `warn: restricted` for those who apply manifests.\
            """)
        .nsa(PodSecurityControls.GUIDANCE)
        .outsideNsa("the guidance asks that a level is enforced, not that another is reported")
        .edit(Derivation.derived())
        .requires(
            unless(
                field(PodSecurityControls.ENFORCE, noneOf("baseline")),
                any(
                    field(PodSecurityControls.AUDIT, is("restricted")),
                    field(PodSecurityControls.WARN, is("restricted")))))
        .build();
  }
}
