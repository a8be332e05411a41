package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.has;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.AUTHORIZATION_CONFIG;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.AUTHORIZATION_MODE;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Rights come from roles. */
@AutoService(ControlDefinition.class)
public final class Rbac implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-rbac", APISERVER)
        .title("API server does not authorize by roles")
        .severity(Severity.HIGH)
        .why(
            """
            Without RBAC, rights come from elsewhere than the roles and bindings that \
            people review, and what those grant or withhold is not in force.\
            """)
        .remediation(
            """
            Add `RBAC` to `--authorization-mode`.\
            """)
        .nsa("Authentication and authorization: Role-based access control")
        .cis("1.2.8")
        .mitre("T1078")
        .equivalent(Tool.KUBESCAPE, "C-0120", "C-0088")
        .equivalent(Tool.TRIVY, "KCV-0009")
        .equivalent(Tool.CHECKOV, "CKV_K8S_77")
        .requires(asks(AUTHORIZATION_MODE, has("RBAC")).orFileOf(AUTHORIZATION_CONFIG))
        .build();
  }
}
