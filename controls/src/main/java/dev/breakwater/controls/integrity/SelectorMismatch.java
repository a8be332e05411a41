package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** A workload's selector selects the labels of its own pod template. */
@AutoService(ControlDefinition.class)
public final class SelectorMismatch implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofKinds(
            "selector-mismatch",
            "apps/Deployment",
            "apps/ReplicaSet",
            "apps/StatefulSet",
            "apps/DaemonSet",
            "extensions/Deployment",
            "extensions/ReplicaSet",
            "extensions/DaemonSet",
            "batch/Job",
            "/ReplicationController")
        .chapter(Chapter.INTEGRITY)
        .title("Workload does not select its own pods")
        .severity(Severity.LOW)
        .why(
            """
            The API server refuses the object, so nothing of it is applied: the version \
            that was to be replaced, with its holes, goes on running, and an agent or \
            policy engine that the object was to start protects nobody.\
            """)
        .remediation(
            "Give `spec.template.metadata.labels` every label that `spec.selector` asks"
                + " for; the selector of an object that exists cannot be changed.")
        .outsideNsa("the guidance does not speak of objects that the API server refuses")
        .equivalent(Tool.KUBESCAPE, "C-0296")
        .equivalent(Tool.KUBE_LINTER, "mismatching-selector")
        .edit(
            Derivation.none(
                "whether the selector or the labels say what was meant is for their author to"
                    + " tell"))
        .cel(
            Derivation.none(
                "the API server itself refuses such an object before any policy is asked"))
        .requires(new SelectsItsTemplate())
        .build();
  }
}
