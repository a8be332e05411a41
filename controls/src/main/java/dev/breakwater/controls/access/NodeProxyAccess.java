package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role reaches kubelets through the API server. */
@AutoService(ControlDefinition.class)
public final class NodeProxyAccess implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("node-proxy-access", new GrantsNot(Right.PROXY_NODES))
        .title("Role reaches the API of kubelets")
        .severity(Severity.CRITICAL)
        .why(
            """
            Through `nodes/proxy` requests go to the kubelet itself: it runs \
            commands in every pod of the node, past admission and past the audit log \
            of the API server.\
            """)
        .remediation(
            """
            Grant `nodes/metrics`, `nodes/stats` or `nodes/log` instead, which is \
            what monitoring needs.\
            """)
        .cis("5.1.10")
        .mitre("T1609")
        .equivalent(Tool.KUBESCAPE, "C-0279")
        .build();
  }
}
