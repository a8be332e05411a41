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

/** Pods get their identity checked. */
@AutoService(ControlDefinition.class)
public final class ServiceAccountAdmission implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-service-account-admission", APISERVER)
        .title("API server has the admission plugin ServiceAccount switched off")
        .severity(Severity.MEDIUM)
        .why(
            """
            Pods then start without a checked identity: one may name any service \
            account, and `automountServiceAccountToken` and the list of secrets that an \
            account allows are not looked at.\
            """)
        .remediation(
            """
            Remove `ServiceAccount` from `--disable-admission-plugins`.\
            """)
        .nsa("Kubernetes Pod security: Protecting Pod service account tokens")
        .cis("1.2.12")
        .mitre("T1562", "T1078")
        .equivalent(Tool.KUBESCAPE, "C-0125")
        .equivalent(Tool.TRIVY, "KCV-0014")
        .requires(asks(DISABLED_PLUGINS, hasNot("ServiceAccount")))
        .build();
  }
}
