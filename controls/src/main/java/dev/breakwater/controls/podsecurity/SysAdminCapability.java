package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.itself;
import static dev.breakwater.controls.requirement.Requirements.noneOf;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * No container adds the capability that stands for most of root. {@code ALL}, which holds it,
 * counts too; Trivy and Checkov look for {@code SYS_ADMIN} alone.
 */
@AutoService(ControlDefinition.class)
public final class SysAdminCapability implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("sys-admin-capability")
        .title("Container adds the SYS_ADMIN capability")
        .severity(Severity.CRITICAL)
        .why(
            """
            SYS_ADMIN lets a program mount file systems, enter namespaces and load BPF programs. \
            With it, getting from the container to the node takes a few shell commands, as if \
            the container were privileged.\
            """)
        .remediation(
            """
            Remove `SYS_ADMIN` (and `ALL`, which holds it) from \
            `securityContext.capabilities.add`; look for the narrower capability that the \
            program really uses.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .outsideNsa("node-takeover-capability says it of the same capability")
        .cis("5.2.9")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0057")
        .equivalent(Tool.TRIVY, "KSV-0005")
        .equivalent(Tool.CHECKOV, "CKV_K8S_39")
        .requires(
            eachContainer(
                eachItem(
                    "securityContext.capabilities.add",
                    itself(noneOf("SYS_ADMIN", "ALL", "CAP_SYS_ADMIN", "sys_admin", "all")))))
        .build();
  }
}
