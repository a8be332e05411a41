package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.without;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** Volumes are of the types that carry no access to node or network storage of their own. */
@AutoService(ControlDefinition.class)
public final class RestrictedVolumeTypes implements ControlDefinition {
  /** A volume without any source is an {@code emptyDir}, so the forbidden types are listed. */
  private static final String[] FORBIDDEN = {
    "hostPath",
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "gitRepo",
    "nfs",
    "iscsi",
    "glusterfs",
    "rbd",
    "flexVolume",
    "cinder",
    "cephfs",
    "flocker",
    "fc",
    "azureFile",
    "vsphereVolume",
    "quobyte",
    "azureDisk",
    "portworxVolume",
    "photonPersistentDisk",
    "scaleIO",
    "storageos"
  };

  @Override
  public Control control() {
    return Control.ofPods("restricted-volume-types")
        .title("Restricted level: volume is of a forbidden type")
        .severity(Severity.MEDIUM)
        .why(
            """
            An inline volume of these types names storage directly, host paths and network file \
            systems alike, and goes past what the administrators allowed through \
            PersistentVolumes.\
            """)
        .remediation(
            """
            Use a PersistentVolumeClaim, or a `configMap`, `secret`, `projected`, `downwardAPI`, \
            `emptyDir`, `csi`, `ephemeral` or `image` volume.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .outsideNsa("the baseline level, the least to be enforced, allows these types")
        .mitre("T1611")
        .podSecurity("restricted/restrictedVolumes")
        .requires(eachItem("spec.volumes", without(FORBIDDEN)))
        .edit(Derivation.none("the data have to come from a volume of another type"))
        .build();
  }
}
