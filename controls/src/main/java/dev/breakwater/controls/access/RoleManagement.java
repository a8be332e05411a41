package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role changes roles or bindings. */
@AutoService(ControlDefinition.class)
public final class RoleManagement implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("role-management", new GrantsNot(Right.CHANGE_ROLES))
        .title("Role changes roles or bindings")
        .severity(Severity.MEDIUM)
        .why(
            """
            Who may write bindings passes his own rights on to whom he likes, and \
            keeps a way back in: one binding to another account outlives the day he \
            is found.\
            """)
        .remediation(
            """
            Keep roles and bindings with the pipeline that applies them; leave \
            readers the verbs get, list and watch.\
            """)
        .mitre("T1098.006")
        .build();
  }
}
