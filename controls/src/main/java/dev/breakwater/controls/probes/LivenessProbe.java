package dev.breakwater.controls.probes;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every container of a pod that is to run for ever has a liveness probe. */
@AutoService(ControlDefinition.class)
public final class LivenessProbe implements ControlDefinition {
  @Override
  public Control control() {
    return Probe.required("liveness-probe", "livenessProbe")
        .title("Container has no liveness probe")
        .severity(Severity.LOW)
        .why(
            """
            A program that hangs, after an attack on it or by a fault of its own, \
            keeps running until somebody notices. A liveness probe makes the kubelet \
            restart it, so that a denial of service lasts seconds rather than hours.\
            """)
        .remediation(
            "Add a `livenessProbe` that asks the program itself, and only what a"
                + " restart would cure.")
        .outsideNsa("the guidance does not speak of availability")
        .mitre("T1499")
        .equivalent(Tool.KUBESCAPE, "C-0056")
        .equivalent(Tool.KUBE_LINTER, "no-liveness-probe")
        .equivalent(Tool.POLARIS, "livenessProbeMissing")
        .equivalent(Tool.CHECKOV, "CKV_K8S_8")
        .build();
  }
}
