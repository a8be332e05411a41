package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.anySetter;
import static dev.breakwater.controls.requirement.Requirements.not;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.userNamespace;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;

/** Neither pod nor container asks for the user root. */
@AutoService(ControlDefinition.class)
public final class RestrictedRunAsUser implements ControlDefinition {
  private static final Requirement NOT_ZERO = anySetter("runAsUser", not(0));

  @Override
  public Control control() {
    return Control.ofPods("restricted-run-as-user")
        .aliases("pod-security-run-as-user")
        .title("Restricted level: runAsUser is 0")
        .severity(Severity.HIGH)
        .why(
            """
            `runAsUser: 0` makes the program root, whatever user its image was built for. Root \
            in a container is root on the node as soon as any wall between them has a hole.\
            """)
        .remediation(
            """
            Remove `runAsUser: 0`, or set a user ID above 0 that the image can run as.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .outsideNsa("run-as-non-root says it by the user in force")
        .cis("5.2.7")
        .mitre("T1611")
        .podSecurity("restricted/runAsUser")
        .equivalent(Tool.TRIVY, "KSV-0105")
        .requires(since(23, NOT_ZERO).then(35, unless(userNamespace(), NOT_ZERO)))
        .build();
  }
}
