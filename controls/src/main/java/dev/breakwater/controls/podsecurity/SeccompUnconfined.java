package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.containerAnnotation;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.matches;
import static dev.breakwater.controls.requirement.Requirements.oneOf;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;
import static dev.breakwater.controls.requirement.Requirements.since;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Condition;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;

/** No seccomp profile is switched off. */
@AutoService(ControlDefinition.class)
public final class SeccompUnconfined implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("seccomp-unconfined")
        .title("Seccomp profile is switched off")
        .severity(Severity.MEDIUM)
        .why(
            """
            Unconfined, a container may make every system call, also the rarely used ones in \
            which kernel holes are found. The runtime's profile would have refused them.\
            """)
        .remediation(
            """
            Remove the profile `Unconfined`, or set `seccompProfile.type` to `RuntimeDefault` or \
            `Localhost`.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .outsideNsa("seccomp-profile says it of the same field")
        .mitre("T1611")
        .podSecurity("baseline/seccompProfile_baseline")
        .requires(
            since(0, annotations())
                .then(
                    19, Profiles.wherever("seccompProfile", oneOf("RuntimeDefault", "Localhost"))))
        .build();
  }

  /** Before 1.19 profiles were annotations of the pod, one for it and one for each container. */
  private static Requirement annotations() {
    Condition confined =
        orAbsent(
            matches(
                "^(?:runtime/default$|docker/default$|localhost/)",
                "be runtime/default, docker/default or localhost/…"));
    return all(
        field("metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]", confined),
        eachContainer(
            containerAnnotation("container.seccomp.security.alpha.kubernetes.io/", confined)));
  }
}
