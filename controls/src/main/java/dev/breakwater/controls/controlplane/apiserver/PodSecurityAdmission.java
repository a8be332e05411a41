package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.hasNot;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.DISABLED_PLUGINS;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/**
 * The Pod Security Standards are enforced where namespaces ask for them; on by default since 1.23.
 */
@AutoService(ControlDefinition.class)
public final class PodSecurityAdmission implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-pod-security-admission", APISERVER)
        .title("API server has the admission plugin PodSecurity switched off")
        .severity(Severity.HIGH)
        .why(
            """
            The labels by which namespaces ask for the Pod Security Standards are then \
            only text, and a privileged pod, which is root on its node, is admitted \
            anywhere.\
            """)
        .remediation(
            """
            Remove `PodSecurity` from `--disable-admission-plugins`.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .mitre("T1562", "T1611")
        .requires(since(23, asks(DISABLED_PLUGINS, hasNot("PodSecurity"))))
        .build();
  }
}
