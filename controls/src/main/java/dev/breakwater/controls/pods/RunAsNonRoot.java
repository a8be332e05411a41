package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.effective;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.moreThan;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container is kept from running as root, by its effective settings. */
@AutoService(ControlDefinition.class)
public final class RunAsNonRoot implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("run-as-non-root")
        .title("Container may run as root")
        .severity(Severity.HIGH)
        .why(
            """
            Where neither pod nor container forbids it, the image decides the user, and most images \
            choose root. Root in a container is root on the node as soon as any wall between them \
            has a hole.\
            """)
        .remediation(
            "Set `securityContext.runAsNonRoot: true` for the pod, and a `runAsUser` above 0 where"
                + " the image does not bring one.")
        .nsa("Kubernetes Pod security: Non-root containers and rootless container engines")
        .cis("5.2.7")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0013")
        .requires(
            eachContainer(
                any(effective("runAsNonRoot", is(true)), effective("runAsUser", moreThan(0)))))
        .build();
  }
}
