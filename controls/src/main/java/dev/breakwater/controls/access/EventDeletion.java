package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role deletes events. */
@AutoService(ControlDefinition.class)
public final class EventDeletion implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("event-deletion", new GrantsNot(Right.DELETE_EVENTS))
        .title("Role deletes events")
        .severity(Severity.LOW)
        .why(
            """
            Events tell what happened to pods and nodes. Who deletes them takes away \
            what an intruder left behind, before anybody looks.\
            """)
        .remediation(
            """
            Take the verbs `delete` and `deletecollection` on events away: events \
            expire by themselves.\
            """)
        .mitre("T1070")
        .build();
  }
}
