package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;
import java.util.List;

/** No rule of a role on custom resources has a wildcard for its verbs or resources. */
@AutoService(ControlDefinition.class)
public final class CustomResourceWildcard implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control(
            "custom-resource-wildcard", new NoWildcard(List.of("verbs", "resources"), true))
        .title("Role has a wildcard for custom resources")
        .severity(Severity.LOW)
        .why(
            """
            What an operator acts on is worth as much as the operator may do: who may write \
            all of its resources has it make pods, certificates or Secrets for him. A \
            wildcard also covers the kinds and verbs that a later version brings.\
            """)
        .remediation(
            """
            Write the resources and verbs that the program uses; an operator can do with \
            get, list, watch and update of its own kinds and their status.\
            """)
        .cis("5.1.3")
        .mitre("T1078")
        .equivalent(Tool.KUBE_LINTER, "wildcard-in-rules")
        .equivalent(Tool.CHECKOV, "CKV_K8S_49")
        .build();
  }
}
