package dev.breakwater.controls.controlplane.controllermanager;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.model.component.Component.CONTROLLER_MANAGER;
import static dev.breakwater.model.component.Option.text;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Tokens are signed by a key of their own. */
@AutoService(ControlDefinition.class)
public final class ServiceAccountKey implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("controller-manager-service-account-key", CONTROLLER_MANAGER)
        .title("Controller manager has no key to sign service account tokens")
        .severity(Severity.LOW)
        .why(
            """
            Token secrets cannot be signed then by a key that is kept for tokens alone, \
            and that can be replaced when it is lost without touching anything else.\
            """)
        .remediation(
            """
            Set `--service-account-private-key-file` to the private key of the pair \
            whose public key the API server has.\
            """)
        .outsideNsa("the guidance does not speak of the keys of service accounts")
        .cis("1.3.4")
        .mitre("T1528")
        .equivalent(Tool.KUBESCAPE, "C-0147")
        .equivalent(Tool.TRIVY, "KCV-0036")
        .equivalent(Tool.CHECKOV, "CKV_K8S_110")
        .edit(
            Derivation.none("which file it is depends on how the cluster's certificates are kept"))
        .requires(
            asks(
                text(CONTROLLER_MANAGER, "service-account-private-key-file")
                    .kubeadm("/etc/kubernetes/pki/sa.key"),
                given()))
        .build();
  }
}
