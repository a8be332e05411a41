package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * Audit logs are kept long enough, where they are files and not the API server's output or a
 * webhook's. Kubescape fails every value, that a person may look at it.
 */
@AutoService(ControlDefinition.class)
public final class AuditLogMaxSize implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-audit-log-maxsize", APISERVER)
        .title("API server is not told to let audit logs grow to 100 MB")
        .severity(Severity.LOW)
        .why(
            """
            Files that are rotated early hold little together, so whoever makes many \
            requests pushes what they did out of the log.\
            """)
        .remediation(
            """
            Set `--audit-log-maxsize` to 100 or more, as long as the log's volume \
            allows.\
            """)
        .outsideNsa(
            "the guidance leaves open how long logs are kept on the node; it asks to"
                + " collect them elsewhere")
        .cis("1.2.19")
        .mitre("T1070")
        .equivalent(Tool.KUBESCAPE, "C-0133")
        .equivalent(Tool.TRIVY, "KCV-0022")
        .equivalent(Tool.CHECKOV, "CKV_K8S_94")
        .requires(AuditLogFiles.keep("audit-log-maxsize", 100))
        .build();
  }
}
