package dev.breakwater.controls.mesh;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** Istio verifies the certificates of its destinations. */
@AutoService(ControlDefinition.class)
public final class DestinationRuleUnverifiedTls implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start(
            "destination-rule-unverified-tls", "networking.istio.io/DestinationRule")
        .title("Mesh does not verify the certificate of a destination")
        .severity(Severity.HIGH)
        .why(
            """
            Encryption without verification protects from nobody who can get in between: \
            any certificate will do to be taken for the destination, and to read and \
            change what is sent.\
            """)
        .remediation(
            "Take `insecureSkipVerify` out, and give the CA in `caCertificates` or "
                + "`credentialName`.")
        .requires(EachClientTls.is(field("insecureSkipVerify", orAbsent(is(false)))))
        .build();
  }
}
