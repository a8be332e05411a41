package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Since;
import dev.breakwater.model.finding.Severity;

/** An object's API version is one that the Kubernetes version still knows. */
@AutoService(ControlDefinition.class)
public final class RemovedApiVersion implements ControlDefinition {
  /** The first minor version from which an API version was removed. */
  private static final int FIRST = 16;

  @Override
  public Control control() {
    return Control.ofObjects("removed-api-version")
        .chapter(Chapter.INTEGRITY)
        .title("Kubernetes no longer knows the object's API version")
        .severity(Severity.LOW)
        .why(
            """
            Kubernetes refuses the object, so nothing of it is applied: a network \
            policy, disruption budget or webhook of a removed version protects \
            nobody, and the workload beside it starts all the same.\
            """)
        .remediation(
            "Write the object in the API version that took its place; some fields have"
                + " other names there, which the API's migration guide lists.")
        .outsideNsa("the guidance asks to upgrade Kubernetes, not what manifests are written in")
        .equivalent(Tool.KUBE_LINTER, "no-extensions-v1beta")
        .equivalent(Tool.KUBE_SCORE, "stable-version")
        .edit(Derivation.none("the fields of the version that took its place may differ"))
        .cel(Derivation.none("the API server refuses such an object before any policy is asked"))
        .requires(Since.each(FIRST, KubernetesVersion.NEWEST, ServedApiVersion::new))
        .build();
  }
}
