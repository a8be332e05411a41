package dev.breakwater.controls.secrets;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.noneOf;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** No Secret asks for a token that does not expire. */
@AutoService(ControlDefinition.class)
public final class ServiceAccountTokenSecret implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofKinds("service-account-token-secret", "/Secret")
        .chapter(Chapter.SECRETS)
        .title("Secret holds a service account token that never expires")
        .severity(Severity.MEDIUM)
        .why(
            """
            The token works from anywhere and for as long as the Secret exists; a pod \
            that dies or a node that is replaced does not end it. Whoever reads it once, \
            from etcd, a backup or by the right to get Secrets, stays that account.\
            """)
        .remediation(
            "Delete the Secret, and let pods use their projected token and others "
                + "request one with `kubectl create token`, which expires.")
        .nsa(
            "Kubernetes Pod security: Protecting Pod service account tokens",
            "Authentication and authorization: Authentication")
        .mitre("T1528")
        .edit(Derivation.none("what uses the token has to be given another one before"))
        .requires(field("type", noneOf("kubernetes.io/service-account-token")))
        .build();
  }
}
