package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.oneOf;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** Namespaces without labels are held to a Pod Security level. */
@AutoService(ControlDefinition.class)
public final class PodSecurityDefaultPrivileged implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.podSecurity("pod-security-default-privileged")
        .title("Namespaces without labels may run privileged pods")
        .severity(Severity.MEDIUM)
        .why(
            """
            A namespace that nobody labelled is held to the default. With `privileged`, \
            or with none, whoever may create pods in it takes over the node: host paths, \
            host namespaces and privileged containers are all let through.\
            """)
        .remediation(
            "Set `defaults.enforce` to `baseline`, or to `restricted`, and label the "
                + "namespaces that need more.")
        .mitre("T1611")
        .requires(new OfPodSecurity(field("defaults.enforce", oneOf("baseline", "restricted"))))
        .build();
  }
}
