package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Requirements;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Every listener of a Gateway that takes requests has TLS with a certificate. One for plain HTTP
 * may stay where all that is attached to it sends clients to HTTPS.
 */
@AutoService(ControlDefinition.class)
public final class GatewayListenerWithoutTls implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds(
            "gateway-listener-without-tls", "gateway.networking.k8s.io/Gateway")
        .title("Gateway listens without TLS")
        .severity(Severity.MEDIUM)
        .why(
            """
            What clients send crosses the network in clear. Whoever is on the way reads passwords \
            and cookies, changes what is sent, and takes over sessions.\
            """)
        .remediation(
            """
            Make the listener `protocol: HTTPS` with `tls.certificateRefs`, and attach to a \
            listener on port 80 only an HTTPRoute whose rules redirect to `scheme: https`.\
            """)
        .nsa(NetworkChapter.ENCRYPTION)
        .requires(Requirements.eachItem("spec.listeners", new HasTls()))
        .build();
  }

  private record HasTls() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      return Truth.of(!(scope instanceof Mapping listener) || isSecure(listener, evaluation));
    }

    private static boolean isSecure(Mapping listener, Evaluation evaluation) {
      String protocol = listener.string("protocol");
      if ("HTTP".equals(protocol)) {
        return false;
      }
      boolean terminates = "HTTPS".equals(protocol) || "TLS".equals(protocol);
      return !terminates
          || hasCertificate(listener.mapping("tls"))
          || isGivenByAnnotation(evaluation.object().root());
    }

    /** Certificates, or options that name some; what is passed through is the backend's affair. */
    private static boolean hasCertificate(@Nullable Mapping tls) {
      if (tls == null) {
        return false;
      }
      Sequence certificates = tls.sequence("certificateRefs");
      Mapping options = tls.mapping("options");
      return "Passthrough".equals(tls.string("mode"))
          || (certificates != null && certificates.size() > 0)
          || (options != null && options.size() > 0);
    }

    private static boolean isGivenByAnnotation(Mapping gateway) {
      Mapping metadata = gateway.mapping("metadata");
      Mapping annotations = metadata == null ? null : metadata.mapping("annotations");
      return annotations != null && annotations.get("networking.gke.io/certmap") != null;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Mapping listener = (Mapping) scope;
      if (!"HTTP".equals(listener.string("protocol"))) {
        evaluation.violation(
            Outcome.FAIL,
            trail.key("tls").key("certificateRefs"),
            "the listener names no certificate",
            null);
        return;
      }
      ObjectId id = evaluation.object().resource().id();
      String namespace = id.namespaceOrEmpty();
      String gateway = id.name();
      String name = listener.string("name");
      String section = name == null ? "" : name;
      evaluation.asking(
          Question.unless(cluster ->
              cluster.network().gatewayRoutes().onlyRedirect(namespace, gateway, section)),
          () ->
              evaluation.violation(
                  Outcome.FAIL,
                  trail.key("protocol"),
                  "the listener takes plain HTTP, and no route at it is seen to send clients to"
                      + " HTTPS alone",
                  null));
    }
  }
}
