package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.hasNot;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.AUTHORIZATION_CONFIG;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.AUTHORIZATION_MODE;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Requests are authorized. */
@AutoService(ControlDefinition.class)
public final class AlwaysAllow implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-always-allow", APISERVER)
        .title("API server authorizes every request")
        .severity(Severity.CRITICAL)
        .why(
            """
            Roles mean nothing: whoever has any credential, such as the token that a pod \
            was given, does anything to any object and any node.\
            """)
        .remediation(
            """
            Set `--authorization-mode=Node,RBAC`.\
            """)
        .nsa("Authentication and authorization: Role-based access control")
        .cis("1.2.6")
        .mitre("T1078", "T1190")
        .equivalent(Tool.KUBESCAPE, "C-0118")
        .requires(
            asks(AUTHORIZATION_MODE, hasNot("AlwaysAllow", "Node,RBAC"))
                .orFileOf(AUTHORIZATION_CONFIG))
        .build();
  }
}
