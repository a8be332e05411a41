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

/** Kubelets may do what their own pods need. */
@AutoService(ControlDefinition.class)
public final class NodeAuthorization implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-node-authorization", APISERVER)
        .title("API server does not confine kubelets by the Node authorizer")
        .severity(Severity.MEDIUM)
        .why(
            """
            Kubelets then need a role for all that any of them needs, so whoever takes \
            one node reads the secrets of every pod in the cluster, not only of those on \
            it.\
            """)
        .remediation(
            """
            Add `Node` to `--authorization-mode`, before `RBAC`, and enable the \
            admission plugin NodeRestriction.\
            """)
        .outsideNsa("the guidance asks for RBAC, and does not speak of the Node authorizer")
        .cis("1.2.7")
        .mitre("T1078", "T1552")
        .equivalent(Tool.KUBESCAPE, "C-0119")
        .equivalent(Tool.TRIVY, "KCV-0008")
        .equivalent(Tool.CHECKOV, "CKV_K8S_75")
        .requires(asks(AUTHORIZATION_MODE, has("Node")).orFileOf(AUTHORIZATION_CONFIG))
        .build();
  }
}
