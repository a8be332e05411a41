package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.absent;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No volume is a folder or file of the node. */
@AutoService(ControlDefinition.class)
public final class HostPathVolume implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("host-path-volume")
        .title("Volume mounts a path of the node")
        .severity(Severity.HIGH)
        .why(
            """
            Through a host path a program reads what other pods and the kubelet keep on the \
            node: credentials, logs, sockets. With write access it plants programs that the node \
            itself runs.\
            """)
        .remediation(
            """
            Use a PersistentVolumeClaim, `emptyDir`, `configMap` or `projected` volume; keep \
            host paths to node agents in a namespace of their own.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .outsideNsa("the controls on host paths say it by the danger of each path")
        .cis("5.2.11")
        .mitre("T1611")
        .podSecurity("baseline/hostPathVolumes")
        .equivalent(Tool.KUBESCAPE, "C-0048")
        .equivalent(Tool.TRIVY, "KSV-0023")
        .equivalent(Tool.POLARIS, "hostPathSet")
        .requires(eachItem("spec.volumes", field("hostPath", absent())))
        .edit(
            Derivation.none("what the program reads from the node has to come from another volume"))
        .build();
  }
}
