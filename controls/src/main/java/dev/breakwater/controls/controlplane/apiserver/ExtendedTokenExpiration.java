package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isFalse;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Tokens live as long as they say. */
@AutoService(ControlDefinition.class)
public final class ExtendedTokenExpiration implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-extended-token-expiration", APISERVER)
        .title("API server extends the life of service account tokens to a year")
        .severity(Severity.LOW)
        .why(
            """
            A token that a pod was given for an hour stays good for a year, so one that \
            was stolen does too, long after its pod is gone from sight.\
            """)
        .remediation(
            """
            Set `--service-account-extend-token-expiration=false`, once no client keeps \
            the token that it read at its start.\
            """)
        .outsideNsa(
            "the guidance asks for tokens only where they are needed, and does not"
                + " speak of their life")
        .cis("1.2.30")
        .mitre("T1528")
        .equivalent(Tool.KUBESCAPE, "C-0290")
        .edit(
            Derivation.none(
                "clients that do not read their token anew stop working within an hour"))
        .requires(
            asks(
                bool(APISERVER, "service-account-extend-token-expiration").unset("true"),
                isFalse()))
        .build();
  }
}
