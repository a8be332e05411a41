package dev.breakwater.controls.namespaces;

import static dev.breakwater.controls.requirement.Requirements.absent;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.noneOf;
import static dev.breakwater.controls.requirement.Requirements.present;
import static dev.breakwater.controls.requirement.Requirements.unless;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** What a namespace enforces does not change with the version of the cluster. */
@AutoService(ControlDefinition.class)
public final class PodSecurityVersionUnpinned implements ControlDefinition {
  @Override
  public Control control() {
    return PodSecurityControls.control("pod-security-version-unpinned")
        .title("Pod Security level of a namespace changes with the cluster's version")
        .severity(Severity.LOW)
        .why(
            """
            What a level asks for changes between Kubernetes versions. Without a pinned version, \
            an upgrade of the cluster can keep out pods that ran before: a node fails, its pods \
            do not come back, and the quick way out is to take the label off.\
            """)
        .remediation(
            """
            Set `pod-security.kubernetes.io/enforce-version` to the version that the workloads \
            were tried with, such as `v1.36`, and raise it on purpose after upgrades.\
            """)
        .nsa(PodSecurityControls.GUIDANCE)
        .outsideNsa("the guidance asks for a level and leaves its version open")
        .edit(Derivation.none("which version the workloads were tried with is not in the manifest"))
        .requires(
            unless(
                any(
                    field(PodSecurityControls.ENFORCE, absent()),
                    field(PodSecurityControls.ENFORCE, is("privileged"))),
                all(
                    field(PodSecurityControls.ENFORCE_VERSION, present()),
                    field(PodSecurityControls.ENFORCE_VERSION, noneOf("latest")))))
        .build();
  }
}
