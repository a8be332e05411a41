package dev.breakwater.controls.controlplane.controllermanager;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.atLeast;
import static dev.breakwater.model.component.Component.CONTROLLER_MANAGER;
import static dev.breakwater.model.component.Option.number;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Ended pods are cleared away. */
@AutoService(ControlDefinition.class)
public final class TerminatedPodGcThreshold implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("controller-manager-terminated-pod-gc-threshold", CONTROLLER_MANAGER)
        .title("Controller manager is not told how many ended pods to keep")
        .severity(Severity.LOW)
        .why(
            """
            By default 12,500 ended pods stay in etcd, and with zero all of them, so \
            whoever may start pods can fill etcd and slow down everything that lists \
            pods.\
            """)
        .remediation(
            """
            Set `--terminated-pod-gc-threshold` to a number that suits the cluster, more \
            than 0.\
            """)
        .outsideNsa("the guidance does not speak of ended pods")
        .cis("1.3.1")
        .mitre("T1499")
        .equivalent(Tool.KUBESCAPE, "C-0144")
        .equivalent(Tool.TRIVY, "KCV-0033")
        .equivalent(Tool.CHECKOV, "CKV_K8S_106")
        .edit(Derivation.none("how many to keep is for the cluster's operator to say"))
        .requires(asks(number(CONTROLLER_MANAGER, "terminated-pod-gc-threshold"), atLeast(1)))
        .build();
  }
}
