package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role changes admission webhooks and policies. */
@AutoService(ControlDefinition.class)
public final class AdmissionChange implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("admission-change", new GrantsNot(Right.CHANGE_ADMISSION))
        .title("Role changes admission webhooks or policies")
        .severity(Severity.CRITICAL)
        .why(
            """
            A webhook sees every object that it asks for, Secrets included, and a \
            mutating one rewrites them. Who changes webhooks or policies reads and \
            changes what everybody else creates, or turns the guard off.\
            """)
        .remediation(
            """
            Keep it with the platform's pipeline; a controller that only injects its \
            certificate names its own configuration in `resourceNames`.\
            """)
        .cis("5.1.12")
        .mitre("T1562.001")
        .equivalent(Tool.KUBESCAPE, "C-0281")
        .equivalent(Tool.CHECKOV, "CKV_K8S_155")
        .build();
  }
}
