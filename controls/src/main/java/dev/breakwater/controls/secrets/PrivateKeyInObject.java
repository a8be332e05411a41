package dev.breakwater.controls.secrets;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** No object but a Secret holds a private key. */
@AutoService(ControlDefinition.class)
public final class PrivateKeyInObject implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofObjects("private-key-in-object")
        .chapter(Chapter.SECRETS)
        .title("Object holds a private key")
        .severity(Severity.HIGH)
        .why(
            """
            Only Secrets are kept from those who may read the other objects, and \
            encrypted where the cluster is set up so. With the key somebody else can be \
            the server or the user that it belongs to, until its certificate expires.\
            """)
        .remediation(
            "Replace the key and its certificate, keep the new key in a Secret, and "
                + "let the object name that.")
        .nsa("Network separation and hardening: Secrets")
        .mitre("T1552")
        .edit(
            Derivation.none(
                "the secret has to be revoked, and kept elsewhere, before it is replaced"))
        .cel(Derivation.none("shape and entropy of a value are measured by code of their own"))
        .requires(new NoTokenAnywhere(true))
        .build();
  }
}
