package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No container is privileged. */
@AutoService(ControlDefinition.class)
public final class PrivilegedContainer implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("privileged-container")
        .title("Container runs privileged")
        .severity(Severity.CRITICAL)
        .why(
            """
            A privileged container has every capability and every device of its node. Whoever gets \
            into it owns the node: nothing is left between the container and the host's kernel.\
            """)
        .remediation(
            "Remove `privileged: true`; add only the capabilities that the program uses, one by one.")
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .cis("5.2.2")
        .mitre("T1611")
        .podSecurity("baseline/privileged")
        .equivalent(Tool.KUBESCAPE, "C-0057")
        .equivalent(Tool.TRIVY, "KSV-0017")
        .equivalent(Tool.KUBE_LINTER, "privileged-container")
        .equivalent(Tool.POLARIS, "runAsPrivileged")
        .equivalent(Tool.KUBE_SCORE, "container-security-context-privileged")
        .equivalent(Tool.CHECKOV, "CKV_K8S_16")
        .requires(eachContainer(field("securityContext.privileged", orAbsent(is(false)))))
        .build();
  }
}
