package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.atLeast;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.number;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Processes of a pod are limited. */
@AutoService(ControlDefinition.class)
public final class PodPidsLimit implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-pod-pids-limit", KUBELET)
        .title("Kubelet lets a pod start any number of processes")
        .severity(Severity.MEDIUM)
        .why(
            """
            One pod that forks without end uses up the node's process numbers, and takes \
            every other pod on the node and the kubelet down with it.\
            """)
        .remediation(
            """
            Set `podPidsLimit`, or `--pod-max-pids`, to a number that suits the node, \
            such as 4096.\
            """)
        .nsa("Network separation and hardening: Resource policies")
        .cis("4.2.13")
        .mitre("T1499")
        .equivalent(Tool.KUBESCAPE, "C-0284")
        .edit(
            Derivation.none("how many processes a pod needs is for the cluster's operator to say"))
        .requires(
            asks(number(KUBELET, "pod-max-pids").field("podPidsLimit").unset("-1"), atLeast(1)))
        .build();
  }
}
