package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** No user of a kubeconfig has its private key in it. */
@AutoService(ControlDefinition.class)
public final class KubeconfigEmbeddedKey implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.kubeconfig("kubeconfig-embedded-key")
        .title("Kubeconfig holds a private key")
        .severity(Severity.MEDIUM)
        .why(
            """
            The file is all that it takes to be that user until the certificate expires: \
            Kubernetes has no way to revoke one. The kubeconfig of an administrator, \
            copied once, stays the key to the cluster.\
            """)
        .remediation(
            "Keep the file readable by its owner alone and out of repositories; name "
                + "the key with `client-key`, or authenticate people by OpenID Connect.")
        .mitre("T1552")
        .edit(
            Derivation.none(
                "the credential has to be revoked and another way to authenticate set up"))
        .requires(
            eachItem(
                "users", new NoCredential("client-key-data", "the private key is in the file")))
        .build();
  }
}
