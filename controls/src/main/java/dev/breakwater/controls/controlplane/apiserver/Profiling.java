package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isFalse;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No profiles of the API server. */
@AutoService(ControlDefinition.class)
public final class Profiling implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-profiling", APISERVER)
        .title("API server serves profiling data")
        .severity(Severity.LOW)
        .why(
            """
            Profiles show what the program does and holds in memory, and taking one \
            costs processor time, so whoever may reach them learns internals and can \
            slow the API server down.\
            """)
        .remediation(
            """
            Set `--profiling=false`; the default is true.\
            """)
        .outsideNsa("the guidance does not speak of profiling")
        .cis("1.2.15")
        .mitre("T1613", "T1499")
        .equivalent(Tool.KUBESCAPE, "C-0129")
        .equivalent(Tool.TRIVY, "KCV-0018")
        .equivalent(Tool.CHECKOV, "CKV_K8S_90")
        .requires(asks(bool(APISERVER, "profiling").unset("true"), isFalse()))
        .build();
  }
}
