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

/** No static passwords. */
@AutoService(ControlDefinition.class)
public final class BasicAuthFile implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-basic-auth-file", APISERVER)
        .title("API server accepts static passwords from a file")
        .severity(Severity.HIGH)
        .why(
            """
            The passwords stand in clear in a file on the control plane, never expire, \
            and are sent with every request. Whoever reads the file once is every user \
            in it, until each is changed and the API server restarted.\
            """)
        .remediation(
            """
            Remove `--basic-auth-file`, which Kubernetes 1.19 no longer knows, and \
            authenticate users by OpenID Connect or short-lived certificates.\
            """)
        .nsa("Authentication and authorization: Authentication")
        .mitre("T1552", "T1078")
        .equivalent(Tool.CHECKOV, "CKV_K8S_69")
        .requires(asks(text(APISERVER, "basic-auth-file"), notGiven()))
        .build();
  }
}
