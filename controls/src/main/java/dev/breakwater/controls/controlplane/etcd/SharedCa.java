package dev.breakwater.controls.controlplane.etcd;

import static dev.breakwater.model.component.Component.ETCD;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * A certificate for the API server is none for etcd: no API server of the input trusts the file
 * that etcd does.
 */
@AutoService(ControlDefinition.class)
public final class SharedCa implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("etcd-shared-ca", ETCD)
        .title("etcd trusts the authority of the API server's clients")
        .severity(Severity.MEDIUM)
        .why(
            """
            A client certificate that was made for a user or a kubelet is then good for \
            etcd too, where there are no roles: it reads and writes everything.\
            """)
        .remediation(
            """
            Give etcd an authority of its own, sign its certificates and the API \
            server's client certificate with it, and name it in `--trusted-ca-file`.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .cis("2.7")
        .mitre("T1078", "T1552")
        .equivalent(Tool.KUBESCAPE, "C-0159")
        .edit(Derivation.none("an authority has to be made and certificates signed before"))
        .requires(new TrustsItsOwn(text(ETCD, "trusted-ca-file")))
        .build();
  }
}
