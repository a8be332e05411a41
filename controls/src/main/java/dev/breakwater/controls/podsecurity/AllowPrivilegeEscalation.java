package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;

/**
 * No container lets its processes gain rights. Kubernetes allows it where nothing is said, so a
 * field that is not set fails; kube-linter's privilege-escalation-container asks for {@code true}
 * to be written, and is no equivalent.
 */
@AutoService(ControlDefinition.class)
public final class AllowPrivilegeEscalation implements ControlDefinition {
  private static final Requirement FORBIDDEN =
      eachContainer(field("securityContext.allowPrivilegeEscalation", is(false)));

  @Override
  public Control control() {
    return Control.ofPods("allow-privilege-escalation")
        .title("Container lets processes gain privileges")
        .severity(Severity.MEDIUM)
        .why(
            """
            Unless forbidden, a program in the container may gain rights that its parent lacks, \
            by a set-user-ID file such as `su`. An attacker who got in as an ordinary user \
            becomes root that way.\
            """)
        .remediation(
            """
            Set `securityContext.allowPrivilegeEscalation: false` for every container.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .cis("5.2.6")
        .mitre("T1068")
        .podSecurity("restricted/allowPrivilegeEscalation")
        .equivalent(Tool.KUBESCAPE, "C-0016")
        .equivalent(Tool.TRIVY, "KSV-0001")
        .equivalent(Tool.POLARIS, "privilegeEscalationAllowed")
        .equivalent(Tool.CHECKOV, "CKV_K8S_20")
        .requires(since(8, FORBIDDEN).then(25, unless(windows(), FORBIDDEN)))
        .build();
  }
}
