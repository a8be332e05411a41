package dev.breakwater.controls.encryption;

import static dev.breakwater.controls.requirement.Requirements.absent;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No key is used with AES-GCM, which wears it out. */
@AutoService(ControlDefinition.class)
public final class EncryptionConfigAesGcm implements ControlDefinition {
  @Override
  public Control control() {
    return EncryptedSecrets.start("encryption-config-aesgcm")
        .title("Encryption at rest uses AES-GCM with keys that nothing rotates")
        .severity(Severity.LOW)
        .why(
            """
            With random nonces an AES-GCM key is safe for some 200,000 writes. Nothing \
            counts them or changes the key, and once a nonce has come twice, what was \
            written with it can be read and forged.\
            """)
        .remediation(
            "Use `kms` with a plugin that speaks v2, or `secretbox`, and write what "
                + "is encrypted anew.")
        .cis("1.2.28")
        .requires(eachItem("resources", eachItem("providers", field("aesgcm", absent()))))
        .build();
  }
}
