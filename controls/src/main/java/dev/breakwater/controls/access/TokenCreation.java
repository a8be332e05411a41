package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role creates tokens of service accounts. */
@AutoService(ControlDefinition.class)
public final class TokenCreation implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("token-creation", new GrantsNot(Right.CREATE_TOKENS))
        .title("Role creates tokens of service accounts")
        .severity(Severity.HIGH)
        .why(
            """
            With `serviceaccounts/token` somebody makes himself a token of any \
            account in reach, for as long as the server allows, and is that account \
            from anywhere.\
            """)
        .remediation(
            """
            Take `serviceaccounts/token` away, or name the accounts in \
            `resourceNames`; pods get their tokens from projected volumes.\
            """)
        .cis("5.1.13")
        .mitre("T1528")
        .equivalent(Tool.KUBESCAPE, "C-0282")
        .build();
  }
}
