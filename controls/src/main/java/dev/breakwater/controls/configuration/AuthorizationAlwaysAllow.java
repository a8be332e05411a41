package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.noneOf;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** No authorizer allows everything. */
@AutoService(ControlDefinition.class)
public final class AuthorizationAlwaysAllow implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.authorization("authorization-always-allow")
        .title("API server allows every request")
        .severity(Severity.CRITICAL)
        .why(
            """
            Whoever can authenticate, and every service account can, may do everything: \
            read all Secrets, change every workload, take over every node. Roles are \
            never asked.\
            """)
        .remediation("Take the authorizer out, and keep `Node` and `RBAC`.")
        .cis("1.2.6")
        .mitre("T1078")
        .edit(Derivation.none("roles for what relies on it now have to be written first"))
        .requires(eachItem("authorizers", field("type", noneOf("AlwaysAllow"))))
        .build();
  }
}
