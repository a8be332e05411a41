package dev.breakwater.controls.mesh;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** A renewed certificate has a new key. */
@AutoService(ControlDefinition.class)
public final class CertificateKeyNotRotated implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start("certificate-key-not-rotated", "cert-manager.io/Certificate")
        .title("Certificate keeps its private key when it is renewed")
        .severity(Severity.LOW)
        .why(
            """
            Renewing is what ends the use of a key that was stolen. A certificate for \
            the same key goes on working for whoever has taken it.\
            """)
        .remediation(
            "Set `privateKey.rotationPolicy: Always`, the default since cert-manager " + "1.18.")
        .requires(field("spec.privateKey.rotationPolicy", orAbsent(is("Always"))))
        .build();
  }
}
