package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isNot;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.number;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The API server serves TLS. */
@AutoService(ControlDefinition.class)
public final class SecurePort implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-secure-port", APISERVER)
        .title("API server has its port with TLS switched off")
        .severity(Severity.HIGH)
        .why(
            """
            What is left is a port in clear without authentication, or an API server \
            that nobody can use safely.\
            """)
        .remediation(
            """
            Remove `--secure-port=0`, or name a port.\
            """)
        .nsa("Network separation and hardening: Control plane hardening")
        .mitre("T1190")
        .equivalent(Tool.KUBESCAPE, "C-0128")
        .equivalent(Tool.TRIVY, "KCV-0017")
        .equivalent(Tool.CHECKOV, "CKV_K8S_89")
        .requires(asks(number(APISERVER, "secure-port").unset("6443"), isNot("0")))
        .build();
  }
}
