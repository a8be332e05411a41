package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;
import static dev.breakwater.controls.requirement.Requirements.unless;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.WaivedBy;
import dev.breakwater.model.finding.Severity;

/**
 * No pod has the token of its service account mounted. As for Polaris, a ServiceAccount in the
 * input that declines the token lets its pods off, and a static pod gets none, which kube-linter
 * and Checkov do not look at. Trivy's KSV-0036 is no equivalent: it objects only to {@code true}
 * and to a mount by hand.
 */
@AutoService(ControlDefinition.class)
public final class ServiceAccountTokenAutomount implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("service-account-token-automount")
        .title("Pod has a service account token mounted")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever gets into the container reads the token from a file and speaks to the API \
            server as the service account, with every right that the account has or is given \
            later. Most programs never use it.\
            """)
        .remediation(
            """
            Set `automountServiceAccountToken: false` for the pod, or for its ServiceAccount. A \
            program that does speak to the API server mounts a projected token with a short life \
            instead.\
            """)
        .nsa("Kubernetes Pod security: Protecting Pod service account tokens")
        .cis("5.1.6")
        .mitre("T1528")
        .equivalent(Tool.KUBESCAPE, "C-0034", "C-0190")
        .equivalent(Tool.KUBE_LINTER, "automount-service-account-token")
        .equivalent(Tool.POLARIS, "automountServiceAccountToken")
        .equivalent(Tool.CHECKOV, "CKV_K8S_38")
        .requires(
            unless(
                new StaticPod(),
                all(
                    field("spec.automountServiceAccountToken", orAbsent(is(false))),
                    new WaivedBy(
                        ServiceAccounts::declinesToken,
                        any(
                            field("spec.automountServiceAccountToken", is(false)),
                            field("spec.automountServiceAccountToken", is(true)))))))
        .cel(
            Derivation.none(
                "the service account, another object, may decline the token for its pods"))
        .build();
  }
}
