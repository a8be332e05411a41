package dev.breakwater.controls.network;

import static dev.breakwater.controls.requirement.Requirements.allowed;
import static dev.breakwater.controls.requirement.Requirements.field;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * No Service takes a port of every node. With load-balancer-open-to-all this is kube-linter's
 * check, which also refuses load balancers that say who may connect.
 */
@AutoService(ControlDefinition.class)
public final class NodePortService implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds("node-port-service", "/Service")
        .title("Service opens a port on every node")
        .severity(Severity.MEDIUM)
        .why(
            """
            The port is open on every address of every node, past Ingress, TLS and firewall rules \
            that were made for other ports. Where nodes have public addresses, the program is on \
            the internet.\
            """)
        .remediation(
            """
            Make the Service a `ClusterIP` and lead clients to it with an Ingress, a Gateway or a \
            load balancer that says who may connect.\
            """)
        .nsa(NetworkChapter.POLICIES)
        .mitre("T1133", "T1190")
        .equivalent(Tool.KUBE_LINTER, "exposed-services")
        .equivalent(Tool.KUBE_SCORE, "service-type")
        .requires(
            field(
                "spec.type",
                allowed(
                    "not open a port of the nodes", "ClusterIP", "LoadBalancer", "ExternalName")))
        .build();
  }
}
