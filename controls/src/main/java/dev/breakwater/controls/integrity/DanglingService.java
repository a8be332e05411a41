package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** A service with a selector selects a pod. */
@AutoService(ControlDefinition.class)
public final class DanglingService implements ControlDefinition {
  @Override
  public Control control() {
    return Dangling.control("dangling-service", new SelectsPods("selector", true), "/Service")
        .title("Service selects no pod")
        .severity(Severity.LOW)
        .why(
            """
            Whoever may create a pod with these labels gets the requests that are \
            meant for another program, credentials in them; until then the service \
            answers nobody.\
            """)
        .remediation(
            """
            Give `spec.selector` the labels of the pods, or delete the service.\
            """)
        .outsideNsa(Dangling.OUTSIDE_NSA)
        .equivalent(Tool.KUBESCAPE, "C-0293")
        .equivalent(Tool.KUBE_LINTER, "dangling-service")
        .equivalent(Tool.KUBE_SCORE, "service-targets-pod")
        .build();
  }
}
