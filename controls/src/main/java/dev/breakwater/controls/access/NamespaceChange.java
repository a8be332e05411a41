package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role changes namespaces. */
@AutoService(ControlDefinition.class)
public final class NamespaceChange implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("namespace-change", new GrantsNot(Right.CHANGE_NAMESPACES))
        .title("Role changes the labels of namespaces")
        .severity(Severity.MEDIUM)
        .why(
            """
            Pod Security, network policies and webhooks go by the labels of \
            namespaces. Who may change these takes the level down to privileged and \
            lets himself past everybody's policies.\
            """)
        .remediation(
            """
            Leave `namespaces` to the platform's pipeline, and let others read them.\
            """)
        .mitre("T1562.001")
        .build();
  }
}
