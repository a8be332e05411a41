package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** No user of a kubeconfig has a password in it. */
@AutoService(ControlDefinition.class)
public final class KubeconfigPassword implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.kubeconfig("kubeconfig-password")
        .title("Kubeconfig holds a password")
        .severity(Severity.HIGH)
        .why(
            """
            The file is all that it takes to be that user, from anywhere, until somebody \
            changes the password. Static passwords know neither expiry nor second \
            factor, and Kubernetes itself has dropped them in 1.19.\
            """)
        .remediation(
            "Revoke the password, and authenticate by short-lived certificates or by "
                + "OpenID Connect.")
        .mitre("T1552")
        .edit(
            Derivation.none(
                "the credential has to be revoked and another way to authenticate set up"))
        .requires(eachItem("users", new NoCredential("password", "the password is in the file")))
        .build();
  }
}
