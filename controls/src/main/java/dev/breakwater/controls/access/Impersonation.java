package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role impersonates others. */
@AutoService(ControlDefinition.class)
public final class Impersonation implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("impersonation", new GrantsNot(Right.IMPERSONATE))
        .title("Role impersonates others")
        .severity(Severity.CRITICAL)
        .why(
            """
            Who may impersonate users and groups sends each request as whom he \
            likes, as a member of `system:masters` for one, and the checks of the \
            API server are those of the victim.\
            """)
        .remediation(
            """
            Take the verb `impersonate` away; where a proxy needs it, name the users \
            or groups in `resourceNames`.\
            """)
        .cis("5.1.8")
        .mitre("T1078")
        .equivalent(Tool.KUBESCAPE, "C-0065", "C-0191")
        .build();
  }
}
