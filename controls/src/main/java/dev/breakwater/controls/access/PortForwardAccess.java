package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role forwards ports into pods. */
@AutoService(ControlDefinition.class)
public final class PortForwardAccess implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("port-forward-access", new GrantsNot(Right.PORT_FORWARD))
        .title("Role forwards ports into pods")
        .severity(Severity.MEDIUM)
        .why(
            """
            A forwarded port reaches what a container serves only to itself, past \
            every network policy and every ingress: debug consoles, metrics with \
            secrets, databases without passwords.\
            """)
        .remediation(
            """
            Take `pods/portforward` out of standing roles; publish what people need \
            through a Service with authentication.\
            """)
        .mitre("T1133")
        .equivalent(Tool.KUBESCAPE, "C-0063")
        .build();
  }
}
