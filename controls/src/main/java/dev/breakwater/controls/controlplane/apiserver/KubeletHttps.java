package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isNot;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** What goes to kubelets is encrypted. */
@AutoService(ControlDefinition.class)
public final class KubeletHttps implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-kubelet-https", APISERVER)
        .title("API server talks to kubelets without TLS")
        .severity(Severity.HIGH)
        .why(
            """
            Logs, exec sessions and port forwards cross the network in clear, and a \
            kubelet that is to serve them so has to accept requests from anybody.\
            """)
        .remediation(
            """
            Remove `--kubelet-https=false`; newer versions of Kubernetes no longer know \
            the flag.\
            """)
        .nsa("Network separation and hardening: Encryption")
        .mitre("T1552")
        .equivalent(Tool.CHECKOV, "CKV_K8S_71")
        .requires(asks(bool(APISERVER, "kubelet-https").unset("true"), isNot("false")))
        .build();
  }
}
