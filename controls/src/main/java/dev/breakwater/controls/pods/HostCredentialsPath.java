package dev.breakwater.controls.pods;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No hostPath volume holds credentials of the node, the cluster, a cloud account or a person. */
@AutoService(ControlDefinition.class)
public final class HostCredentialsPath implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("host-credentials-path")
        .title("Pod mounts a folder of credentials from the node")
        .severity(Severity.HIGH)
        .why(
            """
            Keys, tokens and kubeconfigs of the node are worth more than the pod: with them an \
            attacker acts as the kubelet, as the cluster's administrator or as the cloud account, \
            from anywhere, and long after the pod is gone.\
            """)
        .remediation(
            """
            Remove the volume. Give the workload credentials of its own: a service account token \
            for the Kubernetes API, workload identity for the cloud, a Secret for anything else.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .cis("5.2.11")
        .mitre("T1552.001")
        .equivalent(Tool.KUBESCAPE, "C-0020")
        .requires(
            new HostPathsOutside(
                HostPlace.CREDENTIALS, "holds credentials of the node, the cluster or an account"))
        .edit(
            Derivation.none(
                "what the program needs of the node, and how else it can come by it, takes judgement"))
        .cel(
            Derivation.none(
                "paths are compared as the node resolves them, together with the subPath of each mount"))
        .build();
  }
}
