package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.has;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.ENABLED_PLUGINS;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** A kubelet changes its own node and pods alone. */
@AutoService(ControlDefinition.class)
public final class NodeRestriction implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-node-restriction", APISERVER)
        .title("API server lets kubelets change other nodes")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever takes one node can relabel others and change their pods' status with \
            its kubelet's rights, and so draw pods with their secrets onto the node that \
            is taken.\
            """)
        .remediation(
            """
            Add `NodeRestriction` to `--enable-admission-plugins`.\
            """)
        .nsa("Network separation and hardening: Control plane hardening")
        .cis("1.2.14")
        .mitre("T1078", "T1552")
        .equivalent(Tool.KUBESCAPE, "C-0127")
        .equivalent(Tool.TRIVY, "KCV-0016")
        .requires(asks(ENABLED_PLUGINS, has("NodeRestriction")))
        .build();
  }
}
