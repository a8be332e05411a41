package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The backends of a route are there. */
@AutoService(ControlDefinition.class)
public final class DanglingRouteBackend implements ControlDefinition {
  @Override
  public Control control() {
    return Dangling.control("dangling-route-backend", new HasRouteEnds(true), HasRouteEnds.ROUTES)
        .title("Route sends requests to a backend that is not there")
        .severity(Severity.LOW)
        .why(
            """
            The route points at nothing. Whoever may create a service of that name \
            gets the requests of everybody behind the gateway.\
            """)
        .remediation(
            """
            Correct the name of the backend, add it to what is applied, or delete \
            the rule.\
            """)
        .outsideNsa(Dangling.OUTSIDE_NSA)
        .equivalent(Tool.KUBESCAPE, "C-0302")
        .build();
  }
}
