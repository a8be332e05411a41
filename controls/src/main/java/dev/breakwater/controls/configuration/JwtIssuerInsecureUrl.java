package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** Issuers of tokens are asked over TLS. */
@AutoService(ControlDefinition.class)
public final class JwtIssuerInsecureUrl implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.authentication("jwt-issuer-insecure-url")
        .title("Keys of a token issuer are fetched without TLS")
        .severity(Severity.HIGH)
        .why(
            """
            The keys that tokens are verified with come from this URL. Who can answer in \
            its place gives out keys of their own, and signs tokens for any user of the \
            cluster.\
            """)
        .remediation(
            "Give `issuer.url` and `issuer.discoveryURL` an https URL, and the "
                + "issuer's CA in `issuer.certificateAuthority` where it is not a public "
                + "one.")
        .edit(Derivation.none("the issuer has to be reachable by TLS first"))
        .requires(
            eachItem(
                "jwt", all(NoPlainHttp.at("issuer.url"), NoPlainHttp.at("issuer.discoveryURL"))))
        .build();
  }
}
