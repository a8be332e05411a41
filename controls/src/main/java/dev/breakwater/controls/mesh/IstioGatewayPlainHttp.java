package dev.breakwater.controls.mesh;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** An Istio gateway serves by TLS. */
@AutoService(ControlDefinition.class)
public final class IstioGatewayPlainHttp implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start("istio-gateway-plain-http", "networking.istio.io/Gateway")
        .title("Istio gateway serves without TLS")
        .severity(Severity.MEDIUM)
        .why(
            """
            Sessions, passwords and content cross the network as they are. Whoever is on \
            the way reads them, and sends users elsewhere.\
            """)
        .remediation(
            "Serve by `protocol: HTTPS`, and let port 80 only redirect: "
                + "`tls.httpsRedirect: true`.")
        .edit(Derivation.none("a certificate has to be there before"))
        .cel(Derivation.none("whether a gateway is open to the outside is told by what it selects"))
        .requires(new Encrypted())
        .build();
  }

  private record Encrypted() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping spec = scope instanceof Mapping root ? root.mapping("spec") : null;
      Sequence servers = spec == null ? null : spec.sequence("servers");
      if (spec == null || servers == null || isInternal(spec.mapping("selector"))) {
        return Truth.TRUE;
      }
      for (int i = 0; i < servers.size(); i++) {
        if (isPlain(servers.get(i))) {
          return Truth.FALSE;
        }
      }
      return Truth.TRUE;
    }

    /** Gateways out of the mesh and between its clusters carry what the mesh has encrypted. */
    private static boolean isInternal(@Nullable Mapping selector) {
      for (int i = 0; selector != null && i < selector.size(); i++) {
        if (selector.value(i) instanceof Scalar s
            && (s.text().contains("egress") || s.text().contains("eastwest"))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isPlain(Node node) {
      Mapping server = node instanceof Mapping map ? map : null;
      Mapping port = server == null ? null : server.mapping("port");
      Mapping tls = server == null ? null : server.mapping("tls");
      String protocol = port == null ? null : port.string("protocol");
      boolean isPlain =
          "HTTP".equalsIgnoreCase(protocol)
              || "HTTP2".equalsIgnoreCase(protocol)
              || "GRPC".equalsIgnoreCase(protocol);
      boolean redirects = tls != null && tls.get("httpsRedirect") instanceof Scalar s && s.isTrue();
      return isPlain && !redirects;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail servers = trail.key("spec").key("servers");
      for (int i = 0; servers.node() instanceof Sequence list && i < list.size(); i++) {
        if (isPlain(list.get(i))) {
          evaluation.violation(
              Outcome.FAIL,
              servers.item(i).key("port").key("protocol"),
              "serves without TLS, and does not redirect",
              null);
        }
      }
    }
  }
}
