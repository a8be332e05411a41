package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The service account that a pod names is there. */
@AutoService(ControlDefinition.class)
public final class MissingServiceAccount implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("missing-service-account")
        .chapter(Chapter.INTEGRITY)
        .requires(new HasAccount())
        .edit(
            Derivation.none("which of the two is misspelt or missing is for their author to tell"))
        .cel(Derivation.none("whether the account is there depends on other objects"))
        .title("Service account is not there")
        .severity(Severity.LOW)
        .why(
            """
            The pods do not start, so the version that was to be replaced, with its \
            holes, goes on running. And whoever may create an account of that name \
            chooses what the pods run as.\
            """)
        .remediation(
            """
            Correct the name, or add the ServiceAccount to what is applied.\
            """)
        .outsideNsa(Dangling.OUTSIDE_NSA)
        .equivalent(Tool.KUBESCAPE, "C-0307")
        .equivalent(Tool.KUBE_LINTER, "non-existent-service-account")
        .build();
  }
}
