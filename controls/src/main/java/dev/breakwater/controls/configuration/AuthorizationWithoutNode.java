package dev.breakwater.controls.configuration;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** The Node authorizer is among the authorizers. */
@AutoService(ControlDefinition.class)
public final class AuthorizationWithoutNode implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.authorization("authorization-without-node")
        .title("API server does not limit kubelets to their own node")
        .severity(Severity.MEDIUM)
        .why(
            """
            The Node authorizer lets a kubelet read only the Secrets and objects of the \
            pods on its node. Without it kubelets need a broad role, and one node that \
            is broken into reads the Secrets of all.\
            """)
        .remediation(
            "Add an authorizer of type `Node` before `RBAC`, and enable the admission "
                + "plugin NodeRestriction.")
        .outsideNsa("the guidance asks for RBAC and does not name the Node authorizer")
        .cis("1.2.7")
        .mitre("T1078")
        .edit(Derivation.none("the order of authorizers is for the cluster's operator to say"))
        .requires(new HasAuthorizer("Node"))
        .build();
  }
}
