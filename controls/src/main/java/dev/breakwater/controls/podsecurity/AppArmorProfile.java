package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachEntry;
import static dev.breakwater.controls.requirement.Requirements.matches;
import static dev.breakwater.controls.requirement.Requirements.oneOf;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No AppArmor profile is switched off. */
@AutoService(ControlDefinition.class)
public final class AppArmorProfile implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("apparmor-profile")
        .title("AppArmor profile is switched off")
        .severity(Severity.MEDIUM)
        .why(
            """
            Where the node has AppArmor, the runtime's profile keeps containers from mounting, \
            from tracing other processes and from writing to /proc and /sys. Unconfined, a \
            container escape meets one wall less.\
            """)
        .remediation(
            """
            Set `appArmorProfile.type` (before 1.30 the annotation) to `RuntimeDefault` \
            (`runtime/default`) or to a profile of your own under `Localhost` (`localhost/…`), \
            or leave it out.\
            """)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .mitre("T1611")
        .podSecurity("baseline/appArmorProfile")
        .requires(
            all(
                Profiles.wherever("appArmorProfile", oneOf("RuntimeDefault", "Localhost")),
                eachEntry(
                    "metadata.annotations",
                    "container.apparmor.security.beta.kubernetes.io/",
                    orAbsent(
                        matches(
                            "^(?:$|runtime/default$|localhost/)",
                            "be runtime/default or localhost/…")))))
        .build();
  }
}
