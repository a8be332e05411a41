package dev.breakwater.controls.mesh;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.configuration.NoPlainHttp;
import dev.breakwater.model.finding.Severity;

/** Certificates are asked for over verified TLS. */
@AutoService(ControlDefinition.class)
public final class IssuerInsecureServer implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start(
            "issuer-insecure-server", "cert-manager.io/Issuer", "cert-manager.io/ClusterIssuer")
        .title("Issuer asks for certificates without verifying whom")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever can answer in place of the CA gives out certificates of their own, \
            and gets the credentials that the issuer sends: the key of the ACME account \
            or the token for Vault.\
            """)
        .remediation(
            "Give the server an https URL, take `skipTLSVerify` out, and name its CA "
                + "in `caBundle`.")
        .edit(Derivation.none("the CA of the server has to be given"))
        .cel(Derivation.none("URLs are read by code of their own"))
        .requires(
            all(
                field("spec.acme.skipTLSVerify", orAbsent(is(false))),
                NoPlainHttp.at("spec.acme.server"),
                NoPlainHttp.at("spec.vault.server")))
        .build();
  }
}
