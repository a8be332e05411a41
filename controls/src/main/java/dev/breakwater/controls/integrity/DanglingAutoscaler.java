package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** What an autoscaler scales is there. */
@AutoService(ControlDefinition.class)
public final class DanglingAutoscaler implements ControlDefinition {
  @Override
  public Control control() {
    return Dangling.control(
            "dangling-autoscaler",
            new HasScaleTarget(),
            "autoscaling/HorizontalPodAutoscaler",
            "autoscaling.k8s.io/VerticalPodAutoscaler",
            "keda.sh/ScaledObject")
        .title("Autoscaler scales what is not there")
        .severity(Severity.LOW)
        .why(
            """
            The workload that was to grow under load does not: a flood of requests \
            that it should ride out takes it down.\
            """)
        .remediation(
            """
            Correct kind, API version and name of the target, or delete the \
            autoscaler.\
            """)
        .outsideNsa(Dangling.OUTSIDE_NSA)
        .equivalent(Tool.KUBESCAPE, "C-0300")
        .equivalent(Tool.KUBE_LINTER, "dangling-horizontalpodautoscaler")
        .equivalent(Tool.KUBE_SCORE, "horizontalpodautoscaler-has-target")
        .build();
  }
}
