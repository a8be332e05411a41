package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role approves or signs certificate requests. */
@AutoService(ControlDefinition.class)
public final class CsrApproval implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("csr-approval", new GrantsNot(Right.APPROVE_CSRS))
        .title("Role approves or signs certificates")
        .severity(Severity.CRITICAL)
        .why(
            """
            A client certificate is an identity that cannot be revoked. Who can \
            approve requests, or act as a signer, makes one for any user and any \
            group, `system:masters` where a signer forgets to refuse it.\
            """)
        .remediation(
            """
            Leave approval to the controller manager; an approver of its own names \
            its signers in `resourceNames`.\
            """)
        .cis("5.1.11")
        .mitre("T1078")
        .equivalent(Tool.CHECKOV, "CKV_K8S_156")
        .build();
  }
}
