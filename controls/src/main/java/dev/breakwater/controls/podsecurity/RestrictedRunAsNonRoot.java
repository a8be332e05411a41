package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.anySetter;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.effective;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.present;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.userNamespace;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;

/** Every container is told not to run as root, and none is told that it may. */
@AutoService(ControlDefinition.class)
public final class RestrictedRunAsNonRoot implements ControlDefinition {
  private static final Requirement NON_ROOT =
      all(
          anySetter("runAsNonRoot", is(true)),
          // A value in force that is wrong is told once, where it is set.
          eachContainer(
              unless(effective("runAsNonRoot", present()), effective("runAsNonRoot", is(true)))));

  @Override
  public Control control() {
    return Control.ofPods("restricted-run-as-non-root")
        .aliases("pod-security-run-as-non-root")
        .title("Restricted level: container may run as root")
        .severity(Severity.HIGH)
        .why(
            """
            The restricted level goes by `runAsNonRoot` alone: a user ID above 0 does not stand \
            in for it. Without it the image decides the user, and root in a container is root on \
            the node once a wall has a hole.\
            """)
        .remediation(
            """
            Set `securityContext.runAsNonRoot: true` for the pod, and remove `runAsNonRoot: \
            false` wherever it is.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .outsideNsa("run-as-non-root says it by the user in force")
        .cis("5.2.7")
        .mitre("T1611")
        .podSecurity("restricted/runAsNonRoot")
        .equivalent(Tool.TRIVY, "KSV-0012")
        .requires(since(0, NON_ROOT).then(35, unless(userNamespace(), NON_ROOT)))
        .build();
  }
}
