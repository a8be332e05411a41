package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.includesMatch;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * Every container gives up all capabilities before it is given the few that it needs. Polaris also
 * takes the full list of the default ones for {@code ALL}.
 */
@AutoService(ControlDefinition.class)
public final class DropAllCapabilities implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("drop-all-capabilities")
        .title("Container keeps the default capabilities")
        .severity(Severity.MEDIUM)
        .why(
            """
            A runtime leaves a container more than ten capabilities, among them to change owners \
            of files, to switch users and to forge packets. An attacker in the container uses them \
            to become root in it, to move on through the network and to reach holes in the kernel.\
            """)
        .remediation(
            """
            Set `securityContext.capabilities.drop: [ALL]`, then add back one by one what the \
            program really uses, most often nothing or `NET_BIND_SERVICE`.\
            """)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .cis("5.2.9")
        .mitre("T1611")
        .equivalent(Tool.TRIVY, "KSV-0003")
        .equivalent(Tool.POLARIS, "insecureCapabilities")
        .equivalent(Tool.CHECKOV, "CKV_K8S_37")
        .requires(
            unless(
                windows(),
                eachContainer(
                    field(
                        "securityContext.capabilities.drop",
                        includesMatch("(?i)^(CAP_)?ALL$", "ALL")))))
        .build();
  }
}
