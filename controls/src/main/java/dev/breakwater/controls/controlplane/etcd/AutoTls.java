package dev.breakwater.controls.controlplane.etcd;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isNot;
import static dev.breakwater.model.component.Component.ETCD;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** etcd's certificate can be verified. */
@AutoService(ControlDefinition.class)
public final class AutoTls implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("etcd-auto-tls", ETCD)
        .title("etcd makes its own serving certificate")
        .severity(Severity.HIGH)
        .why(
            """
            No client can verify such a certificate, so the API server talks to whoever \
            answers in etcd's place, and hands them every secret that it stores.\
            """)
        .remediation(
            """
            Remove `--auto-tls`, and set `--cert-file` and `--key-file` to a certificate \
            of etcd's own authority.\
            """)
        .nsa("Network separation and hardening: Etcd")
        .cis("2.3")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0155")
        .equivalent(Tool.TRIVY, "KCV-0044")
        .equivalent(Tool.CHECKOV, "CKV_K8S_118")
        .requires(asks(bool(ETCD, "auto-tls").unset("false"), isNot("true")))
        .build();
  }
}
