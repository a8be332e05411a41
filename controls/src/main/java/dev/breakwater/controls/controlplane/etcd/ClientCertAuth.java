package dev.breakwater.controls.controlplane.etcd;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isTrue;
import static dev.breakwater.model.component.Component.ETCD;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** etcd serves those whom it knows. */
@AutoService(ControlDefinition.class)
public final class ClientCertAuth implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("etcd-client-cert-auth", ETCD)
        .title("etcd lets clients in without a certificate")
        .severity(Severity.CRITICAL)
        .why(
            """
            etcd knows no roles: whoever reaches its port reads every secret of the \
            cluster and writes what they like, an administrator's binding to begin with.\
            """)
        .remediation(
            """
            Set `--client-cert-auth=true` and `--trusted-ca-file` to etcd's own \
            authority.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .cis("2.2")
        .mitre("T1190", "T1552")
        .equivalent(Tool.KUBESCAPE, "C-0154")
        .equivalent(Tool.TRIVY, "KCV-0043")
        .equivalent(Tool.CHECKOV, "CKV_K8S_117")
        .edit(Derivation.none("etcd has to know the authority of its clients before"))
        .requires(asks(bool(ETCD, "client-cert-auth").unset("false").kubeadm("true"), isTrue()))
        .build();
  }
}
