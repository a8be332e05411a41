package dev.breakwater.controls.admission;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** The certificate of an aggregated API server is verified. */
@AutoService(ControlDefinition.class)
public final class ApiServiceInsecureTls implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start("api-service-insecure-tls", "apiregistration.k8s.io/APIService")
        .title("API server does not verify the server of an aggregated API")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever can answer in place of the aggregated server, by a pod behind its \
            service or on the way there, gets the requests and identities of its users \
            and gives the answers: to autoscalers, to controllers, to administrators.\
            """)
        .remediation(
            "Set `spec.caBundle`, or the annotation cert-manager.io/inject-ca-from, "
                + "and take `insecureSkipTLSVerify` out.")
        .nsa("Network separation and hardening: Encryption")
        .edit(Derivation.none("the CA of the server that is behind it has to be given"))
        .requires(field("spec.insecureSkipTLSVerify", orAbsent(is(false))))
        .build();
  }
}
