package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** The API server's certificate is verified. */
@AutoService(ControlDefinition.class)
public final class KubeconfigSkippedTlsVerification implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.kubeconfig("kubeconfig-skipped-tls-verification")
        .title("Kubeconfig does not verify the API server's certificate")
        .severity(Severity.HIGH)
        .why(
            """
            Who can get between client and API server is taken for it: reads the tokens \
            that are sent, answers in its name, and then acts on the cluster as this \
            user.\
            """)
        .remediation(
            "Take `insecure-skip-tls-verify` out, and give the CA in "
                + "`certificate-authority` or `certificate-authority-data`.")
        .requires(
            eachItem("clusters", field("cluster.insecure-skip-tls-verify", orAbsent(is(false)))))
        .build();
  }
}
