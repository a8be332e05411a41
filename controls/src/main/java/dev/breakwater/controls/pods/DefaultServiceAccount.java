package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.matches;
import static dev.breakwater.controls.requirement.Requirements.matchesNot;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;
import static dev.breakwater.controls.requirement.Requirements.unless;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;

/** A pod that has a token mounted has a service account of its own. */
@AutoService(ControlDefinition.class)
public final class DefaultServiceAccount implements ControlDefinition {
  private static final String MEANING = "name an account of the workload's own";

  @Override
  public Control control() {
    return Control.ofPods("default-service-account")
        .title("Pod runs as the default service account")
        .severity(Severity.LOW)
        .why(
            """
            All pods of a namespace that name no account share this one. A right that is granted \
            to it for one of them is granted to all, and whatever one of them does with it cannot \
            be told from the others.\
            """)
        .remediation(
            """
            Create a ServiceAccount for the workload and name it in `spec.serviceAccountName`; \
            where the program does not use the Kubernetes API, set `automountServiceAccountToken: \
            false`.\
            """)
        .nsa("Kubernetes Pod security: Protecting Pod service account tokens")
        .outsideNsa("service-account-token-automount says it where it matters, by the token")
        .cis("5.1.5")
        .mitre("T1528")
        .equivalent(Tool.KUBE_LINTER, "default-service-account")
        .requires(
            unless(
                field("spec.automountServiceAccountToken", is(false)),
                any(
                    ownAccount("spec.serviceAccountName"),
                    all(
                        field("spec.serviceAccountName", orAbsent(is(""))),
                        ownAccount("spec.serviceAccount")))))
        .edit(
            Derivation.none(
                "it takes an account of the workload's own, with the rights that it needs"))
        .build();
  }

  private static Requirement ownAccount(String path) {
    return all(field(path, matches(".", MEANING)), field(path, matchesNot("^default$", MEANING)));
  }
}
