package dev.breakwater.controls.integrity;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No container sets a variable twice. */
@AutoService(ControlDefinition.class)
public final class DuplicateEnvVar implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("duplicate-env-var")
        .chapter(Chapter.INTEGRITY)
        .requires(eachContainer(new VariablesAreUnique()))
        .edit(Derivation.none("which of the values is meant is for their author to tell"))
        .cel(Derivation.none("that names are unique, the algebra has no words for"))
        .title("Environment variable is set twice")
        .severity(Severity.LOW)
        .why(
            """
            The last one counts, so what a reviewer reads first may not be what \
            runs: TLS that is switched on above is switched off below. And applying \
            a change may drop either.\
            """)
        .remediation(
            """
            Keep the one that is meant, and remove the others.\
            """)
        .outsideNsa("the guidance does not speak of variables that contradict each other")
        .equivalent(Tool.KUBESCAPE, "C-0295")
        .equivalent(Tool.KUBE_LINTER, "duplicate-env-var")
        .build();
  }
}
