package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * Audit logs are kept long enough, where they are files and not the API server's output or a
 * webhook's.
 */
@AutoService(ControlDefinition.class)
public final class AuditLogMaxAge implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-audit-log-maxage", APISERVER)
        .title("API server is not told to keep audit logs for 30 days")
        .severity(Severity.LOW)
        .why(
            """
            An attack is often noticed weeks later. A log that has been removed by then \
            cannot say who came in, or what they touched; one without an age is removed \
            by number and size alone, or fills the disk.\
            """)
        .remediation(
            """
            Set `--audit-log-maxage` to 30 or more, as long as the log's volume allows.\
            """)
        .outsideNsa(
            "the guidance leaves open how long logs are kept on the node; it asks to"
                + " collect them elsewhere")
        .cis("1.2.17")
        .mitre("T1070")
        .equivalent(Tool.KUBESCAPE, "C-0131")
        .equivalent(Tool.TRIVY, "KCV-0020")
        .equivalent(Tool.CHECKOV, "CKV_K8S_92")
        .requires(AuditLogFiles.keep("audit-log-maxage", 30))
        .build();
  }
}
