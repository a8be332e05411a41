package dev.breakwater.controls.admission;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** A webhook's service is verified by a CA of its own. */
@AutoService(ControlDefinition.class)
public final class WebhookWithoutCa implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start("webhook-without-ca", Admission.VALIDATING, Admission.MUTATING)
        .title("Webhook has no CA by which its service is verified")
        .severity(Severity.LOW)
        .why(
            """
            The API server falls back on the CAs of its host. Either the webhook cannot \
            be called, and a policy that fails open is off unseen, or whoever gets a \
            certificate from any of those CAs answers in its place.\
            """)
        .remediation(
            "Set `clientConfig.caBundle`, or the annotation " + "cert-manager.io/inject-ca-from.")
        .nsa("Network separation and hardening: Encryption")
        .edit(Derivation.none("the CA is that of the certificate which the service serves with"))
        .cel(
            Derivation.none(
                "no policy is asked about webhooks and policies, lest one locks itself in"))
        .requires(eachItem("webhooks", HasCa.at("clientConfig", Right.CHANGE_ADMISSION)))
        .build();
  }
}
