package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** The gateways that a route is attached to are there. */
@AutoService(ControlDefinition.class)
public final class DanglingRouteGateway implements ControlDefinition {
  @Override
  public Control control() {
    return Dangling.control("dangling-route-gateway", new HasRouteEnds(false), HasRouteEnds.ROUTES)
        .title("Route is attached to a gateway that is not there")
        .severity(Severity.LOW)
        .why(
            """
            The route takes effect nowhere, and with it the filters that it has: a \
            redirect to TLS, a header that is stripped, a limit on paths.\
            """)
        .remediation(
            """
            Correct name and namespace of the gateway in `spec.parentRefs`, or add \
            it to what is applied.\
            """)
        .outsideNsa(Dangling.OUTSIDE_NSA)
        .build();
  }
}
