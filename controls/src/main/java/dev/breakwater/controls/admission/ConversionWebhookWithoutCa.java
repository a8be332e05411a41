package dev.breakwater.controls.admission;

import static dev.breakwater.controls.requirement.Requirements.all;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** A conversion webhook's service is verified by a CA of its own. */
@AutoService(ControlDefinition.class)
public final class ConversionWebhookWithoutCa implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start(
            "conversion-webhook-without-ca", "apiextensions.k8s.io/CustomResourceDefinition")
        .title("Conversion webhook has no CA by which its service is verified")
        .severity(Severity.LOW)
        .why(
            """
            The webhook sees and rewrites every object of the kind, whatever version is \
            asked for. Verified by the CAs of the host alone, it either cannot be \
            called, or whoever gets a certificate from one of them answers in its place.\
            """)
        .remediation(
            "Set `clientConfig.caBundle` of the webhook, or the annotation "
                + "cert-manager.io/inject-ca-from.")
        .nsa("Network separation and hardening: Encryption")
        .edit(Derivation.none("the CA is that of the certificate which the service serves with"))
        .cel(Derivation.none("annotations decide too, which CEL is not derived for"))
        .requires(
            all(
                HasCa.at("spec.conversion.webhook.clientConfig", Right.CHANGE_API),
                HasCa.at("spec.conversion.webhookClientConfig", Right.CHANGE_API)))
        .build();
  }
}
