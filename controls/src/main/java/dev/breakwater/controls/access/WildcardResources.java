package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No rule of a role on resources of Kubernetes itself has a wildcard for its resources. */
@AutoService(ControlDefinition.class)
public final class WildcardResources implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("wildcard-resources", new NoWildcard("resources"))
        .title("Role grants rights on every resource")
        .severity(Severity.HIGH)
        .why(
            """
            Every resource includes Secrets, roles, and the kinds that somebody \
            installs tomorrow. Reading everything is reading every credential of the \
            namespace, or of the cluster.\
            """)
        .remediation(
            """
            Write the resources that the program works with.\
            """)
        .cis("5.1.3")
        .mitre("T1078")
        .equivalent(Tool.KUBE_LINTER, "wildcard-in-rules")
        .equivalent(Tool.CHECKOV, "CKV_K8S_49")
        .build();
  }
}
