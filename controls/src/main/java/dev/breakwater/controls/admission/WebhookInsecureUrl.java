package dev.breakwater.controls.admission;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.configuration.NoPlainHttp;
import dev.breakwater.model.finding.Severity;

/** A webhook is called over TLS. */
@AutoService(ControlDefinition.class)
public final class WebhookInsecureUrl implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start("webhook-insecure-url", Admission.VALIDATING, Admission.MUTATING)
        .title("Webhook is called without TLS")
        .severity(Severity.HIGH)
        .why(
            """
            Every object that is reviewed, Secrets included, is sent as it is, and \
            whoever can answer in place of the webhook decides or rewrites what is \
            stored. The API server refuses such a URL, so that the policy is not in \
            force at all.\
            """)
        .remediation("Give `clientConfig.url` an https URL, or name a service.")
        .nsa("Network separation and hardening: Encryption")
        .edit(Derivation.none("the webhook has to serve by TLS first"))
        .cel(
            Derivation.none(
                "no policy is asked about webhooks and policies, lest one locks itself in"))
        .requires(eachItem("webhooks", NoPlainHttp.at("clientConfig.url")))
        .build();
  }
}
