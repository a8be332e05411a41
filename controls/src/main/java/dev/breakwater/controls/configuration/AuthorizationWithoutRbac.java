package dev.breakwater.controls.configuration;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** RBAC is among the authorizers. */
@AutoService(ControlDefinition.class)
public final class AuthorizationWithoutRbac implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.authorization("authorization-without-rbac")
        .title("API server does not authorize by RBAC")
        .severity(Severity.HIGH)
        .why(
            """
            Roles and bindings mean nothing then: what they grant is not what holds, and \
            least privilege as everybody reads it from the cluster is not in force.\
            """)
        .remediation("Add an authorizer of type `RBAC`.")
        .cis("1.2.8")
        .mitre("T1078")
        .edit(
            Derivation.none(
                "roles for what relies on the present authorizers have to be written first"))
        .requires(new HasAuthorizer("RBAC"))
        .build();
  }
}
