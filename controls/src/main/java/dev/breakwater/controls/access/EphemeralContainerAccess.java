package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role adds containers to running pods. */
@AutoService(ControlDefinition.class)
public final class EphemeralContainerAccess implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("ephemeral-container-access", new GrantsNot(Right.EPHEMERAL_CONTAINERS))
        .title("Role adds containers to running pods")
        .severity(Severity.HIGH)
        .why(
            """
            An ephemeral container joins a running pod with an image of its maker's \
            choice, and can share its process namespace: it reads memory, files and \
            tokens of the program beside it.\
            """)
        .remediation(
            """
            Take `pods/ephemeralcontainers` out of standing roles; grant it for the \
            time of an incident, and log it.\
            """)
        .mitre("T1609")
        .build();
  }
}
