package dev.breakwater.controls.controlplane.kubeadm;

import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.noneOf;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** Bootstrap tokens end; kubeadm takes a duration of zero for no end. */
@AutoService(ControlDefinition.class)
public final class BootstrapTokenExpiry implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofKinds("kubeadm-bootstrap-token-expiry", "kubeadm.k8s.io/InitConfiguration")
        .chapter(Chapter.CONTROL_PLANE)
        .title("Bootstrap token never expires")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever finds the token, in a script, an image or a user-data record, joins a \
            machine of their own to the cluster as a node, years later too, and is handed \
            pods with their secrets.\
            """)
        .remediation(
            """
            Leave out `ttl`, for one day, or give a duration that covers the joining of the \
            nodes; make a new token for later ones with `kubeadm token create`.\
            """)
        .nsa("Authentication and authorization: Authentication")
        .mitre("T1078", "T1552")
        .cel(Derivation.none("kubeadm reads the file from disk, and it never passes admission"))
        .requires(
            eachItem("bootstrapTokens", field("ttl", noneOf("0s", "0", "0m", "0h", "0h0m0s"))))
        .build();
  }
}
