package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isNot;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The kubelet keeps its rules itself. */
@AutoService(ControlDefinition.class)
public final class IptablesUtilChains implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-iptables-util-chains", KUBELET)
        .title("Kubelet leaves its iptables rules to others")
        .severity(Severity.LOW)
        .why(
            """
            What the kubelet keeps in order of the node's packet filter is then up to \
            somebody else, and a change there can open a node or cut it off unnoticed.\
            """)
        .remediation(
            """
            Remove `makeIPTablesUtilChains: false`, or \
            `--make-iptables-util-chains=false`.\
            """)
        .outsideNsa("the guidance does not speak of the kubelet's packet filter")
        .cis("4.2.6")
        .mitre("T1562")
        .equivalent(Tool.KUBESCAPE, "C-0178")
        .requires(
            asks(
                bool(KUBELET, "make-iptables-util-chains")
                    .field("makeIPTablesUtilChains")
                    .unset("true"),
                isNot("false")))
        .build();
  }
}
