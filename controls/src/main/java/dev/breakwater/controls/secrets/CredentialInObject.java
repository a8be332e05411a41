package dev.breakwater.controls.secrets;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** No object holds a token of a cloud or a service outside of the places made for it. */
@AutoService(ControlDefinition.class)
public final class CredentialInObject implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofObjects("credential-in-object")
        .chapter(Chapter.SECRETS)
        .title("Object holds a credential")
        .severity(Severity.HIGH)
        .why(
            """
            The credential is known to whoever can read the repository or the object, \
            and in most clusters that is everybody with the role view. It stays usable \
            until it is revoked.\
            """)
        .remediation(
            "Revoke the credential, keep its successor in a Secret or an external "
                + "store, and let the object name that.")
        .nsa("Network separation and hardening: Secrets")
        .mitre("T1552")
        .edit(
            Derivation.none(
                "the secret has to be revoked, and kept elsewhere, before it is replaced"))
        .cel(Derivation.none("shape and entropy of a value are measured by code of their own"))
        .requires(new NoTokenAnywhere(false))
        .build();
  }
}
