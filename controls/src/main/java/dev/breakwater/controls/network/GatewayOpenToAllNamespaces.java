package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Requirements;
import dev.breakwater.model.finding.Severity;

/** No listener of a Gateway takes routes from every namespace. */
@AutoService(ControlDefinition.class)
public final class GatewayOpenToAllNamespaces implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds(
            "gateway-open-to-all-namespaces", "gateway.networking.k8s.io/Gateway")
        .title("Gateway takes routes from every namespace")
        .severity(Severity.LOW)
        .why(
            """
            Whoever may create routes in any namespace publishes programs under the listener's \
            host names, and can take over paths of other applications there, with the cookies of \
            their users.\
            """)
        .remediation(
            """
            Set `allowedRoutes.namespaces.from: Selector` with the label of the namespaces that \
            are meant, or leave it out: only routes of the Gateway's own namespace are taken then.\
            """)
        .nsa("Network separation and hardening: Namespaces")
        .mitre("T1190")
        .requires(
            Requirements.eachItem(
                "spec.listeners",
                Requirements.field("allowedRoutes.namespaces.from", Requirements.noneOf("All"))))
        .build();
  }
}
