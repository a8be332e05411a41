package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.controlplane.Differs;
import dev.breakwater.graphs.components.ControlPlane;
import dev.breakwater.model.finding.Severity;

/** A certificate for the API server is none for etcd. */
@AutoService(ControlDefinition.class)
public final class SharedEtcdCa implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-shared-etcd-ca", APISERVER)
        .title("API server trusts one authority for etcd and for its own clients")
        .severity(Severity.MEDIUM)
        .why(
            """
            A client certificate that was made for a user or a kubelet is then good for \
            etcd too, where there are no roles: it reads and writes everything.\
            """)
        .remediation(
            """
            Give etcd an authority of its own, sign its certificates and the API \
            server's client certificate with it, and name it in `--etcd-cafile`.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .cis("2.7")
        .mitre("T1078", "T1552")
        .edit(Derivation.none("an authority has to be made and certificates signed before"))
        .requires(new Differs(text(APISERVER, "etcd-cafile"), ControlPlane.CLIENT_CA))
        .build();
  }
}
