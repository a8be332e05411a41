package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isFalse;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.bool;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.component.Option;
import dev.breakwater.model.finding.Severity;

/** The API server takes nobody for {@code anonymous}. */
@AutoService(ControlDefinition.class)
public final class AnonymousAuth implements ControlDefinition {
  private static final Option AUTHENTICATION_CONFIG = text(APISERVER, "authentication-config");

  @Override
  public Control control() {
    return Control.ofComponent("apiserver-anonymous-auth", APISERVER)
        .title("API server takes requests from anonymous callers")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever reaches the API server may ask it things without proving who they \
            are, and is kept from more by roles alone: one binding to `system:anonymous` \
            or `system:unauthenticated`, or one flaw in what answers before \
            authorization, is open to the whole network.\
            """)
        .remediation(
            """
            Set `--anonymous-auth=false`; where health probes need it, allow only their \
            paths under `anonymous` in an AuthenticationConfiguration.\
            """)
        .nsa("Authentication and authorization: Authentication")
        .cis("1.2.1")
        .mitre("T1190", "T1078")
        .equivalent(Tool.KUBESCAPE, "C-0113")
        .equivalent(Tool.TRIVY, "KCV-0001")
        .equivalent(Tool.CHECKOV, "CKV_K8S_68")
        .edit(
            Derivation.none(
                "the API server's own health probes may come without a name, and would" + " fail"))
        .requires(
            asks(bool(APISERVER, "anonymous-auth").unset("true"), isFalse())
                .orFileOf(AUTHENTICATION_CONFIG))
        .build();
  }
}
