package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.absent;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No container takes a port of its node. */
@AutoService(ControlDefinition.class)
public final class HostPort implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("host-port")
        .title("Container takes a port of the node")
        .severity(Severity.MEDIUM)
        .why(
            """
            A host port opens the container to everyone who can reach the node, past Services \
            and past most network policies. An attacker who scans the nodes finds a program that \
            was meant to be internal.\
            """)
        .remediation(
            """
            Remove `hostPort` and expose the program with a Service, or with an Ingress or \
            Gateway where clients are outside the cluster.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .cis("5.2.12")
        .mitre("T1133")
        .podSecurity("baseline/hostPorts")
        .equivalent(Tool.KUBESCAPE, "C-0044")
        .equivalent(Tool.TRIVY, "KSV-0024")
        .equivalent(Tool.POLARIS, "hostPortSet")
        .equivalent(Tool.CHECKOV, "CKV_K8S_26")
        .requires(
            eachContainer(
                eachItem("ports", any(field("hostPort", absent()), field("hostPort", is(0))))))
        .build();
  }
}
