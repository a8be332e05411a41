package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** No user of a kubeconfig has a token in it. */
@AutoService(ControlDefinition.class)
public final class KubeconfigStaticToken implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.kubeconfig("kubeconfig-static-token")
        .title("Kubeconfig holds a token")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever gets at the file, a backup of it or the repository that it is in, is \
            that user until the token is revoked; most such tokens never expire.\
            """)
        .remediation(
            "Revoke the token; let an `exec` plugin fetch short-lived ones, or name a "
                + "file with `tokenFile` that is renewed.")
        .mitre("T1552", "T1528")
        .edit(
            Derivation.none(
                "the credential has to be revoked and another way to authenticate set up"))
        .requires(eachItem("users", new NoCredential("token", "the token is in the file")))
        .build();
  }
}
