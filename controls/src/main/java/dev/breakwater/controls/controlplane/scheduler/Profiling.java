package dev.breakwater.controls.controlplane.scheduler;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isFalse;
import static dev.breakwater.model.component.Component.SCHEDULER;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No profiles of the scheduler; where a configuration file is given, that decides. */
@AutoService(ControlDefinition.class)
public final class Profiling implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("scheduler-profiling", SCHEDULER)
        .title("Scheduler serves profiling data")
        .severity(Severity.LOW)
        .why(
            """
            Profiles show what the program does and holds in memory, and taking one \
            costs processor time, so whoever may reach them learns internals and can \
            slow scheduling down.\
            """)
        .remediation(
            """
            Set `--profiling=false`, or `enableProfiling: false` in the \
            KubeSchedulerConfiguration.\
            """)
        .outsideNsa("the guidance does not speak of profiling")
        .cis("1.4.1")
        .mitre("T1613", "T1499")
        .equivalent(Tool.KUBESCAPE, "C-0151")
        .equivalent(Tool.CHECKOV, "CKV_K8S_114")
        .requires(
            asks(bool(SCHEDULER, "profiling").field("enableProfiling").unset("true"), isFalse()))
        .build();
  }
}
