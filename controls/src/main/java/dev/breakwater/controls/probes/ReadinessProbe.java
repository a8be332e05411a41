package dev.breakwater.controls.probes;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container of a pod that is to run for ever has a readiness probe. */
@AutoService(ControlDefinition.class)
public final class ReadinessProbe implements ControlDefinition {
  @Override
  public Control control() {
    return Probe.required("readiness-probe", "readinessProbe")
        .title("Container has no readiness probe")
        .severity(Severity.LOW)
        .why(
            """
            Without a readiness probe a Service sends requests to a pod as soon as its \
            process has started, and goes on while it cannot answer. An instance that \
            is overloaded or under attack keeps its share of the traffic, and its \
            users get errors.\
            """)
        .remediation(
            "Add a `readinessProbe` that succeeds only while the program can answer" + " requests.")
        .outsideNsa("the guidance does not speak of availability")
        .mitre("T1499")
        .equivalent(Tool.KUBESCAPE, "C-0018")
        .equivalent(Tool.KUBE_LINTER, "no-readiness-probe")
        .equivalent(Tool.POLARIS, "readinessProbeMissing")
        .equivalent(Tool.CHECKOV, "CKV_K8S_9")
        .build();
  }
}
