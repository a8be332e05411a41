package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.noneOf;
import static dev.breakwater.controls.requirement.Requirements.unless;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The default service account of a namespace declines to have its token mounted. */
@AutoService(ControlDefinition.class)
public final class DefaultServiceAccountToken implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofKinds("default-service-account-token", "/ServiceAccount")
        .title("Default service account has its token mounted")
        .severity(Severity.LOW)
        .why(
            """
            Every pod that names no account gets a token of this one, whether it needs it or not. \
            As soon as somebody grants the account a right, all of them have it.\
            """)
        .remediation(
            """
            Set `automountServiceAccountToken: false` on the ServiceAccount `default` of the \
            namespace; workloads that need the Kubernetes API get an account of their own.\
            """)
        .nsa("Kubernetes Pod security: Protecting Pod service account tokens")
        .outsideNsa("service-account-token-automount says it of every pod that mounts the token")
        .cis("5.1.5")
        .mitre("T1528")
        .equivalent(Tool.KUBESCAPE, "C-0189", "C-0225")
        .equivalent(Tool.CHECKOV, "CKV_K8S_41")
        .requires(
            unless(
                field("metadata.name", noneOf("default")),
                field("automountServiceAccountToken", is(false))))
        .build();
  }
}
