package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.notGiven;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No static tokens. */
@AutoService(ControlDefinition.class)
public final class TokenAuthFile implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-token-auth-file", APISERVER)
        .title("API server accepts static tokens from a file")
        .severity(Severity.HIGH)
        .why(
            """
            The tokens stand in clear in a file on the control plane, never expire, and \
            cannot be changed or revoked without a restart. Whoever reads the file once, \
            or a backup of it, is every user in it for good.\
            """)
        .remediation(
            """
            Remove `--token-auth-file` and authenticate users by OpenID Connect or \
            short-lived certificates, workloads by service account tokens.\
            """)
        .nsa("Authentication and authorization: Authentication")
        .cis("1.2.2")
        .mitre("T1552", "T1078")
        .equivalent(Tool.KUBESCAPE, "C-0114")
        .equivalent(Tool.TRIVY, "KCV-0002")
        .equivalent(Tool.CHECKOV, "CKV_K8S_70")
        .requires(asks(text(APISERVER, "token-auth-file"), notGiven()))
        .build();
  }
}
