package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.controls.requirement.Since;
import dev.breakwater.model.finding.Severity;

/** Every value of an object of a built-in kind is of the type of its field. */
@AutoService(ControlDefinition.class)
public final class WrongFieldType implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofObjects("wrong-field-type")
        .chapter(Chapter.INTEGRITY)
        .title("Value is not of the type of its field")
        .severity(Severity.LOW)
        .why(
            """
            The API server cannot decode the object and refuses it, so nothing of it is \
            applied: the policy, quota or workload that was to replace an older one \
            leaves that in force, with its holes.\
            """)
        .remediation(
            "Write the value as the API reference has it; numbers and booleans that are"
                + " meant as text, as in labels and annotations, take quotes.")
        .outsideNsa("the guidance does not speak of objects that the API server refuses")
        .edit(Derivation.none("what value was meant is for its author to tell"))
        .cel(
            Derivation.none(
                "the API server itself refuses such an object before any policy is asked"))
        .requires(Since.each(UnknownField.OLDEST, KubernetesVersion.NEWEST, DecodableValues::new))
        .build();
  }
}
