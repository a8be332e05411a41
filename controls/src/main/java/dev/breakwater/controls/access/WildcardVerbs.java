package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No rule of a role on resources of Kubernetes itself has a wildcard for its verbs. */
@AutoService(ControlDefinition.class)
public final class WildcardVerbs implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("wildcard-verbs", new NoWildcard("verbs"))
        .title("Role grants every verb")
        .severity(Severity.MEDIUM)
        .why(
            """
            Every verb includes delete, and the verbs that have no business in an \
            application: `escalate`, `bind`, `impersonate`, and whatever a later \
            version of Kubernetes adds.\
            """)
        .remediation(
            """
            Write the verbs that the program uses, mostly get, list and watch.\
            """)
        .cis("5.1.3")
        .mitre("T1078")
        .equivalent(Tool.KUBE_LINTER, "wildcard-in-rules")
        .equivalent(Tool.CHECKOV, "CKV_K8S_49")
        .build();
  }
}
