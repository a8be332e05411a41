package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * Requests are recorded. Kubescape and Checkov ask for the file even where a webhook has the
 * events.
 */
@AutoService(ControlDefinition.class)
public final class AuditLogPath implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-audit-log-path", APISERVER)
        .title("API server writes no audit log")
        .severity(Severity.MEDIUM)
        .why(
            """
            Nothing records who asked the API server for what, so neither an attack nor \
            what it touched can be seen or reconstructed.\
            """)
        .remediation(
            """
            Set `--audit-log-path`, or send events elsewhere by \
            `--audit-webhook-config-file`, and collect the log outside the node.\
            """)
        .nsa("Audit Logging and Threat Detection: Kubernetes native audit logging configuration")
        .cis("1.2.16")
        .mitre("T1562")
        .equivalent(Tool.KUBESCAPE, "C-0130")
        .equivalent(Tool.TRIVY, "KCV-0019")
        .equivalent(Tool.CHECKOV, "CKV_K8S_91")
        .edit(
            Derivation.none(
                "where the log is kept, and on which volume, is for the cluster's"
                    + " operator to say"))
        .requires(
            unless(asks(AuditLogFiles.WEBHOOK, given()), asks(AuditLogFiles.LOG_PATH, given())))
        .build();
  }
}
