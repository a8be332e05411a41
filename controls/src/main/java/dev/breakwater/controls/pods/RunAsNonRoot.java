package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.effective;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.matchesNot;
import static dev.breakwater.controls.requirement.Requirements.moreThan;
import static dev.breakwater.controls.requirement.Requirements.ofPod;
import static dev.breakwater.controls.requirement.Requirements.present;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container is kept from running as root, by its effective settings. */
@AutoService(ControlDefinition.class)
public final class RunAsNonRoot implements ControlDefinition {
  private static final String ADMINISTRATOR = "(?i)ContainerAdministrator$";

  @Override
  public Control control() {
    return Control.ofPods("run-as-non-root")
        .title("Container may run as root")
        .severity(Severity.HIGH)
        .why(
            """
            Where neither pod nor container forbids it, the image decides the user, and most \
            images choose root. Root in a container is root on the node as soon as any wall \
            between them has a hole.\
            """)
        .remediation(
            """
            Set `securityContext.runAsNonRoot: true` for the pod, and a `runAsUser` above 0 where \
            the image does not bring one. On Windows, `windowsOptions.runAsUserName` with any user \
            but ContainerAdministrator does as well.\
            """)
        .nsa("Kubernetes Pod security: \"Non-root\" containers and \"rootless\" container engines")
        .cis("5.2.7")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0013")
        .equivalent(Tool.KUBE_LINTER, "run-as-non-root")
        .equivalent(Tool.POLARIS, "runAsRootAllowed")
        .equivalent(Tool.CHECKOV, "CKV_K8S_23")
        .requires(
            eachContainer(
                any(
                    effective("runAsNonRoot", is(true)),
                    effective("runAsUser", moreThan(0)),
                    all(
                        ofPod(windows()),
                        effective("windowsOptions.runAsUserName", present()),
                        effective(
                            "windowsOptions.runAsUserName",
                            matchesNot(ADMINISTRATOR, "not be an administrator"))))))
        .build();
  }
}
