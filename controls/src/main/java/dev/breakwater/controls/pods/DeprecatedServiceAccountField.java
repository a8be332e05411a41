package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.agrees;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * The account of a pod is named by `serviceAccountName`; the field that was before it says nothing
 * else.
 */
@AutoService(ControlDefinition.class)
public final class DeprecatedServiceAccountField implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("deprecated-service-account-field")
        .title("Service account is named by a deprecated field")
        .severity(Severity.LOW)
        .why(
            """
            Kubernetes reads `serviceAccount` only where `serviceAccountName` is not set. A \
            reader, or a policy that looks at one of the two, takes the pod for one with other \
            rights than it has.\
            """)
        .remediation(
            """
            Write the name of the account in `spec.serviceAccountName`, and remove \
            `spec.serviceAccount`.\
            """)
        .outsideNsa("the guidance does not speak of deprecated fields")
        .equivalent(Tool.KUBESCAPE, "C-0294")
        .equivalent(Tool.KUBE_LINTER, "deprecated-service-account-field")
        .requires(agrees("spec.serviceAccount", "spec.serviceAccountName"))
        .build();
  }
}
