package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isTrue;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/**
 * The kubelet renews its certificate. The default is false in the file and the flag; Kubescape's
 * C-0182 takes it for true.
 */
@AutoService(ControlDefinition.class)
public final class RotateCertificates implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-rotate-certificates", KUBELET)
        .title("Kubelet does not renew its client certificate")
        .severity(Severity.LOW)
        .why(
            """
            The certificate runs out and the node is lost, or it is made to last for \
            years, and a stolen key stays good for as long.\
            """)
        .remediation(
            """
            Set `rotateCertificates: true`, or `--rotate-certificates=true`.\
            """)
        .outsideNsa("the guidance does not speak of the rotation of kubelets' certificates")
        .cis("4.2.10")
        .mitre("T1552")
        .requires(
            asks(
                bool(KUBELET, "rotate-certificates").field("rotateCertificates").unset("false"),
                isTrue()))
        .build();
  }
}
