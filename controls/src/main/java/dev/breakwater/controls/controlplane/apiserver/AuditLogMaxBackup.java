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
public final class AuditLogMaxBackup implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-audit-log-maxbackup", APISERVER)
        .title("API server is not told to keep ten old audit logs")
        .severity(Severity.LOW)
        .why(
            """
            Whoever makes many requests pushes what they did out of the few files that \
            are kept; without a number, old files pile up until the disk of the control \
            plane is full.\
            """)
        .remediation(
            """
            Set `--audit-log-maxbackup` to 10 or more, as long as the log's volume \
            allows.\
            """)
        .outsideNsa(
            "the guidance leaves open how long logs are kept on the node; it asks to"
                + " collect them elsewhere")
        .cis("1.2.18")
        .mitre("T1070")
        .equivalent(Tool.KUBESCAPE, "C-0132")
        .equivalent(Tool.TRIVY, "KCV-0021")
        .equivalent(Tool.CHECKOV, "CKV_K8S_93")
        .requires(AuditLogFiles.keep("audit-log-maxbackup", 10))
        .build();
  }
}
