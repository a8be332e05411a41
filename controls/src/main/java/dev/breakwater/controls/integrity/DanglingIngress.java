package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The services behind an Ingress are there. */
@AutoService(ControlDefinition.class)
public final class DanglingIngress implements ControlDefinition {
  @Override
  public Control control() {
    return Dangling.control(
            "dangling-ingress",
            new HasBackends(),
            "networking.k8s.io/Ingress",
            "extensions/Ingress")
        .title("Ingress sends requests to a service that is not there")
        .severity(Severity.LOW)
        .why(
            """
            The host name points at nothing. Whoever may create a service of that \
            name in the namespace gets the requests of everybody outside, under a \
            certificate that is in order.\
            """)
        .remediation(
            """
            Correct the name of the service, add it to what is applied, or delete \
            the rule.\
            """)
        .outsideNsa(Dangling.OUTSIDE_NSA)
        .equivalent(Tool.KUBE_LINTER, "dangling-ingress")
        .equivalent(Tool.KUBE_SCORE, "ingress-targets-service")
        .build();
  }
}
