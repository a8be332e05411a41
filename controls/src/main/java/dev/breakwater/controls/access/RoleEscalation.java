package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role has the verbs bind or escalate. */
@AutoService(ControlDefinition.class)
public final class RoleEscalation implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("role-escalation", new GrantsNot(Right.ESCALATE_ROLES))
        .title("Role hands out rights that its holder does not have")
        .severity(Severity.CRITICAL)
        .why(
            """
            The API server lets nobody write a role beyond his own rights, unless he \
            holds `escalate`, or bind one beyond them, unless he holds `bind`. \
            Either verb is cluster-admin in two requests, or the admin of the \
            namespace.\
            """)
        .remediation(
            """
            Take the verbs `bind` and `escalate` away; an operator that creates \
            roles is given the rights it hands out, or binds only roles that \
            `resourceNames` names.\
            """)
        .cis("5.1.8")
        .mitre("T1078")
        .equivalent(Tool.KUBESCAPE, "C-0191")
        .equivalent(Tool.CHECKOV, "CKV_K8S_158")
        .build();
  }
}
