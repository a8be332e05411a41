package dev.breakwater.controls.controlplane.controllermanager;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.isTrue;
import static dev.breakwater.model.component.Component.CONTROLLER_MANAGER;
import static dev.breakwater.model.component.Option.bool;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Each controller has its own service account. */
@AutoService(ControlDefinition.class)
public final class ServiceAccountCredentials implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("controller-manager-service-account-credentials", CONTROLLER_MANAGER)
        .title("All controllers act under one identity")
        .severity(Severity.MEDIUM)
        .why(
            """
            Every controller then has the rights that any of them needs, so a flaw in \
            one reaches as far as all of them, and the audit log does not tell which of \
            them did something.\
            """)
        .remediation(
            """
            Set `--use-service-account-credentials=true`.\
            """)
        .nsa("Authentication and authorization: Role-based access control")
        .cis("1.3.3")
        .mitre("T1078")
        .equivalent(Tool.KUBESCAPE, "C-0146")
        .equivalent(Tool.TRIVY, "KCV-0035")
        .equivalent(Tool.CHECKOV, "CKV_K8S_108")
        .requires(
            asks(
                bool(CONTROLLER_MANAGER, "use-service-account-credentials")
                    .unset("false")
                    .kubeadm("true"),
                isTrue()))
        .build();
  }
}
