package dev.breakwater.graphs.network;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is attached to the gateways of the Gateway API, and whether it only redirects. */
public final class GatewayRoutes {
  /** By the gateway's namespace and name. */
  private final Map<String, List<Attached>> byGateway = new HashMap<>();

  /**
   * A route at a gateway.
   *
   * @param listener the listener it is attached to; null for each
   * @param redirects whether all it does is to send clients to HTTPS
   */
  private record Attached(@Nullable String listener, boolean redirects) {}

  /** Takes an object. */
  public void collect(KubeObject object) {
    ObjectId id = object.resource().id();
    if (!id.kind().endsWith("Route") || !id.group().equals("gateway.networking.k8s.io")) {
      return;
    }
    Mapping spec = object.root().mapping("spec");
    boolean redirects = id.kind().equals("HTTPRoute") && redirects(spec);
    for (Mapping parent : Fields.mappings(spec, "parentRefs")) {
      String kind = parent.string("kind");
      String name = parent.string("name");
      if (name != null && (kind == null || kind.equals("Gateway"))) {
        String namespace = parent.string("namespace");
        byGateway
            .computeIfAbsent(
                key(namespace == null ? id.namespaceOrEmpty() : namespace, name),
                k -> new ArrayList<>())
            .add(new Attached(parent.string("sectionName"), redirects));
      }
    }
  }

  /** Takes others. */
  public void addAll(GatewayRoutes others) {
    others.byGateway.forEach((gateway, routes) ->
        byGateway.computeIfAbsent(gateway, k -> new ArrayList<>()).addAll(routes));
  }

  /** Whether something is attached to a listener, and all of it only sends clients to HTTPS. */
  public boolean onlyRedirect(String namespace, String gateway, String listener) {
    boolean any = false;
    for (Attached route : byGateway.getOrDefault(key(namespace, gateway), List.of())) {
      if (route.listener == null || route.listener.equals(listener)) {
        if (!route.redirects) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private static String key(String namespace, String name) {
    return namespace + '/' + name;
  }

  private static boolean redirects(@Nullable Mapping spec) {
    List<Mapping> rules = Fields.mappings(spec, "rules");
    for (Mapping rule : rules) {
      boolean redirects = false;
      for (Mapping filter : Fields.mappings(rule, "filters")) {
        Mapping redirect = filter.mapping("requestRedirect");
        redirects |= redirect != null && "https".equals(redirect.string("scheme"));
      }
      if (!redirects) {
        return false;
      }
    }
    return !rules.isEmpty();
  }
}
