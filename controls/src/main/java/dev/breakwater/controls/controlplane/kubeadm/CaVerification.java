package dev.breakwater.controls.controlplane.kubeadm;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** A node that joins verifies the cluster that it joins. */
@AutoService(ControlDefinition.class)
public final class CaVerification implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofKinds("kubeadm-ca-verification", "kubeadm.k8s.io/JoinConfiguration")
        .chapter(Chapter.CONTROL_PLANE)
        .title("Node joins a cluster without verifying its authority")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever answers in the API server's place takes the node for their own cluster: \
            they are handed its bootstrap token, and run on it whatever they like as root.\
            """)
        .remediation(
            """
            Remove `unsafeSkipCAVerification`, and give the hash of the cluster's authority in \
            `caCertHashes`; `kubeadm token create --print-join-command` prints it.\
            """)
        .nsa("Authentication and authorization: Authentication")
        .mitre("T1552")
        .edit(Derivation.none("the hash of the authority has to be given in its place"))
        .cel(Derivation.none("kubeadm reads the file from disk, and it never passes admission"))
        .requires(field("discovery.bootstrapToken.unsafeSkipCAVerification", orAbsent(is(false))))
        .build();
  }
}
