package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.controls.requirement.Since;
import dev.breakwater.model.finding.Severity;

/** Every field of an object of a built-in kind is one that Kubernetes knows. */
@AutoService(ControlDefinition.class)
public final class UnknownField implements ControlDefinition {
  /** The oldest minor version whose fields are known. */
  static final int OLDEST = 26;

  @Override
  public Control control() {
    return Control.ofObjects("unknown-field")
        .chapter(Chapter.INTEGRITY)
        .title("Object has a field that Kubernetes does not know")
        .severity(Severity.MEDIUM)
        .why(
            """
            Unless the client asks for strict validation, the API server drops a field \
            that it does not know and keeps the rest: a misspelt securityContext or \
            readOnlyRootFilesystem hardens nothing, while the manifest says it does.\
            """)
        .remediation(
            "Correct the name or move the field to where it belongs; remove it where"
                + " nothing is meant to read it.")
        .nsa("Upgrading and application security practices")
        .edit(Derivation.none("which field was meant is for its author to tell"))
        .cel(Derivation.none("the API server drops the field before any policy is asked"))
        .requires(Since.each(OLDEST, KubernetesVersion.NEWEST, KnownFields::new))
        .build();
  }
}
