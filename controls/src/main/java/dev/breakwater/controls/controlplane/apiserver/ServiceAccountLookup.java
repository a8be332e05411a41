package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isNot;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** A token dies with its account. */
@AutoService(ControlDefinition.class)
public final class ServiceAccountLookup implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-service-account-lookup", APISERVER)
        .title("API server accepts tokens of deleted service accounts")
        .severity(Severity.MEDIUM)
        .why(
            """
            A token stays good after its service account or secret has been deleted, so \
            deleting it does not lock out whoever has stolen the token.\
            """)
        .remediation(
            """
            Remove `--service-account-lookup=false`; the default is true.\
            """)
        .nsa("Authentication and authorization: Authentication")
        .cis("1.2.21")
        .mitre("T1528", "T1078")
        .equivalent(Tool.KUBESCAPE, "C-0135")
        .equivalent(Tool.TRIVY, "KCV-0024")
        .requires(asks(bool(APISERVER, "service-account-lookup").unset("true"), isNot("false")))
        .build();
  }
}
