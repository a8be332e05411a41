package dev.breakwater.controls.controlplane.controllermanager;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.model.component.Component.CONTROLLER_MANAGER;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Pods can verify the API server. */
@AutoService(ControlDefinition.class)
public final class RootCa implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("controller-manager-root-ca", CONTROLLER_MANAGER)
        .title("Controller manager is not told by which authority pods verify the API server")
        .severity(Severity.LOW)
        .why(
            """
            Pods are then given whatever authority the controller manager trusts itself; \
            where that is another one or none, they cannot verify the API server, and \
            those that turn verification off hand their token to whoever answers in its \
            place.\
            """)
        .remediation(
            """
            Set `--root-ca-file` to the authority of the API server's serving \
            certificate.\
            """)
        .nsa("Network separation and hardening: Encryption")
        .cis("1.3.5")
        .mitre("T1528")
        .equivalent(Tool.KUBESCAPE, "C-0148")
        .equivalent(Tool.TRIVY, "KCV-0037")
        .equivalent(Tool.CHECKOV, "CKV_K8S_111")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(
            asks(
                text(CONTROLLER_MANAGER, "root-ca-file").kubeadm("/etc/kubernetes/pki/ca.crt"),
                given()))
        .build();
  }
}
