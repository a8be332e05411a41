package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** There is a policy of what to record. */
@AutoService(ControlDefinition.class)
public final class AuditPolicy implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-audit-policy", APISERVER)
        .title("API server has no audit policy")
        .severity(Severity.MEDIUM)
        .why(
            """
            Without a policy the API server records no request at all, so neither an \
            attack nor what it touched can be seen or reconstructed.\
            """)
        .remediation(
            """
            Write a Policy that records at least who did what (level Metadata), and set \
            `--audit-policy-file` to it.\
            """)
        .nsa("Audit Logging and Threat Detection: Kubernetes native audit logging configuration")
        .cis("3.2.1")
        .mitre("T1562")
        .equivalent(Tool.KUBESCAPE, "C-0160", "C-0067")
        .edit(Derivation.none("what is to be recorded is for the cluster's operator to say"))
        .requires(asks(text(APISERVER, "audit-policy-file"), given()))
        .build();
  }
}
