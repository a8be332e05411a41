package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.hasNot;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.DISABLED_PLUGINS;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Nothing is made in a namespace that is not there. */
@AutoService(ControlDefinition.class)
public final class NamespaceLifecycle implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-namespace-lifecycle", APISERVER)
        .title("API server has the admission plugin NamespaceLifecycle switched off")
        .severity(Severity.LOW)
        .why(
            """
            Objects can be made in namespaces that do not exist or are being deleted, \
            where no policy, quota or label of a namespace applies to them, and the \
            namespaces of the system can be deleted.\
            """)
        .remediation(
            """
            Remove `NamespaceLifecycle` from `--disable-admission-plugins`.\
            """)
        .outsideNsa("the guidance does not speak of this plugin, which is on by default")
        .cis("1.2.13")
        .mitre("T1562")
        .equivalent(Tool.KUBESCAPE, "C-0126")
        .equivalent(Tool.TRIVY, "KCV-0015")
        .requires(asks(DISABLED_PLUGINS, hasNot("NamespaceLifecycle")))
        .build();
  }
}
