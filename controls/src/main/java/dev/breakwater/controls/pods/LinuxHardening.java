package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.containerAnnotation;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.effective;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.includesMatch;
import static dev.breakwater.controls.requirement.Requirements.itself;
import static dev.breakwater.controls.requirement.Requirements.matches;
import static dev.breakwater.controls.requirement.Requirements.notWord;
import static dev.breakwater.controls.requirement.Requirements.oneOf;
import static dev.breakwater.controls.requirement.Requirements.present;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container is confined by seccomp, AppArmor, SELinux or dropped capabilities. */
@AutoService(ControlDefinition.class)
public final class LinuxHardening implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("linux-hardening")
        .title("Container has no Linux hardening at all")
        .severity(Severity.MEDIUM)
        .why(
            """
            Without a seccomp profile, an AppArmor profile, SELinux options or dropped \
            capabilities, a program in the container may ask everything of the kernel that the \
            defaults of the node allow. Any hole in the kernel is then within its reach.\
            """)
        .remediation(
            """
            Set `securityContext.seccompProfile.type: RuntimeDefault` for the pod at least; \
            better, drop all capabilities as well.\
            """)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .outsideNsa("seccomp-profile, apparmor-profile and selinux-options say it one by one")
        .mitre("T1611")
        .equivalent(Tool.POLARIS, "linuxHardening")
        .requires(
            unless(
                windows(),
                eachContainer(
                    any(
                        effective("seccompProfile.type", oneOf("RuntimeDefault", "Localhost")),
                        effective("appArmorProfile.type", oneOf("RuntimeDefault", "Localhost")),
                        containerAnnotation(
                            "container.apparmor.security.beta.kubernetes.io/",
                            matches("^(runtime/default$|localhost/)", "name a profile")),
                        effective("seLinuxOptions", present()),
                        all(
                            field("securityContext.capabilities.drop", includesMatch(".", "ALL")),
                            eachItem(
                                "securityContext.capabilities.add",
                                itself(notWord("CAP_", "ALL", "not be added"))))))))
        .build();
  }
}
