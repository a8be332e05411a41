package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.hasNot;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.ENABLED_PLUGINS;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No plugin says yes to everything. */
@AutoService(ControlDefinition.class)
public final class AlwaysAdmit implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-always-admit", APISERVER)
        .title("API server enables the admission plugin that admits everything")
        .severity(Severity.MEDIUM)
        .why(
            """
            AlwaysAdmit does nothing and has been deprecated for years; where it stands, \
            somebody wanted admission control off, and the plugins that protect the \
            cluster may be switched off beside it.\
            """)
        .remediation(
            """
            Remove `AlwaysAdmit` from `--enable-admission-plugins`.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .cis("1.2.10")
        .mitre("T1562")
        .equivalent(Tool.KUBESCAPE, "C-0122")
        .requires(asks(ENABLED_PLUGINS, hasNot("AlwaysAdmit")))
        .build();
  }
}
