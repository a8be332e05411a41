package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** The API server is reached over TLS. */
@AutoService(ControlDefinition.class)
public final class KubeconfigHttpServer implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.kubeconfig("kubeconfig-http-server")
        .title("Kubeconfig reaches the API server without TLS")
        .severity(Severity.HIGH)
        .why(
            """
            Everything is sent as it is. Whoever sees the traffic reads tokens and \
            Secrets, and whoever can change it acts as this user.\
            """)
        .remediation("Give `server` an https URL, and the CA in `certificate-authority-data`.")
        .edit(Derivation.none("the API server has to be reachable by TLS"))
        .requires(eachItem("clusters", NoPlainHttp.at("cluster.server")))
        .build();
  }
}
