package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role creates persistent volumes. */
@AutoService(ControlDefinition.class)
public final class PersistentVolumeCreation implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control(
            "persistent-volume-creation", new GrantsNot(Right.CREATE_PERSISTENT_VOLUMES))
        .title("Role creates persistent volumes")
        .severity(Severity.HIGH)
        .why(
            """
            A persistent volume may be a path of the node, and Pod Security looks at \
            volumes of pods only, not at what a claim is bound to. Who creates one \
            mounts the file system of a node, read and write.\
            """)
        .remediation(
            """
            Let a storage provisioner create volumes, and give people rights on \
            claims.\
            """)
        .cis("5.1.9")
        .mitre("T1611")
        .build();
  }
}
