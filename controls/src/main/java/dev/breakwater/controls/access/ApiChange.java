package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role changes what the API consists of. */
@AutoService(ControlDefinition.class)
public final class ApiChange implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("api-change", new GrantsNot(Right.CHANGE_API))
        .title("Role changes custom resource definitions or API services")
        .severity(Severity.HIGH)
        .why(
            """
            An APIService sends all requests of an API group to a server of its \
            maker's choice, with the callers' identities. A custom resource \
            definition that is deleted takes all of its objects along, and one that \
            is changed gets a conversion webhook that sees them.\
            """)
        .remediation(
            """
            Keep it with the platform's pipeline; an operator gets its definitions \
            installed before it, or names them in `resourceNames`.\
            """)
        .mitre("T1485")
        .build();
  }
}
