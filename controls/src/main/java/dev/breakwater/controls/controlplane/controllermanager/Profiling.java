package dev.breakwater.controls.controlplane.controllermanager;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isFalse;
import static dev.breakwater.model.component.Component.CONTROLLER_MANAGER;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No profiles of the controller manager. */
@AutoService(ControlDefinition.class)
public final class Profiling implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("controller-manager-profiling", CONTROLLER_MANAGER)
        .title("Controller manager serves profiling data")
        .severity(Severity.LOW)
        .why(
            """
            Profiles show what the program does and holds in memory, and taking one \
            costs processor time, so whoever may reach them learns internals and can \
            slow the controllers down.\
            """)
        .remediation(
            """
            Set `--profiling=false`; the default is true.\
            """)
        .outsideNsa("the guidance does not speak of profiling")
        .cis("1.3.2")
        .mitre("T1613", "T1499")
        .equivalent(Tool.KUBESCAPE, "C-0145")
        .equivalent(Tool.TRIVY, "KCV-0034")
        .equivalent(Tool.CHECKOV, "CKV_K8S_107")
        .requires(asks(bool(CONTROLLER_MANAGER, "profiling").unset("true"), isFalse()))
        .build();
  }
}
