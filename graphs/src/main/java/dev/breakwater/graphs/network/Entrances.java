package dev.breakwater.graphs.network;

import dev.breakwater.graphs.objects.Pods;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways into the cluster: Services with an address outside, and what routes requests to Services
 * from outside (Ingresses, routes of the Gateway API and of OpenShift, Istio's VirtualServices).
 */
public final class Entrances {
  private final List<Service> services = new ArrayList<>();

  private final List<Route> routes = new ArrayList<>();

  private final List<MeshRoute> meshRoutes = new ArrayList<>();

  /** Istio gateways for traffic that leaves. */
  private final Set<String> exits = new HashSet<>();

  /** How the pods are reached; made when it is first asked for. */
  private @Nullable Map<Resource, String> ways;

  /**
   * A Service that selects pods.
   *
   * @param file where it stands
   * @param way how it is reached from outside by itself; null where it is not
   */
  private record Service(
      String namespace, String name, String file, LabelSelector selector, @Nullable String way) {}

  /**
   * What leads to a Service.
   *
   * @param service its namespace and name
   * @param file where the route stands
   */
  private record Route(String way, String service, String file) {}

  /** A VirtualService, through the gateways that it is bound to. */
  private record MeshRoute(List<Route> routes, List<String> gateways) {}

  /** Takes an object. */
  public void collect(KubeObject object) {
    ObjectId id = object.resource().id();
    switch (id.kind()) {
      case "Service" -> {
        if (id.group().isEmpty()) {
          service(object);
        }
      }
      case "Ingress" -> {
        if (id.group().equals("networking.k8s.io") || id.group().equals("extensions")) {
          ingress(object.resource(), object.root().mapping("spec"));
        }
      }
      case "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute" -> {
        if (id.group().equals("gateway.networking.k8s.io")) {
          gatewayRoute(object.resource(), object.root().mapping("spec"));
        }
      }
      case "Route" -> {
        if (id.group().equals("route.openshift.io")) {
          openShiftRoute(object.resource(), object.root().mapping("spec"));
        }
      }
      case "VirtualService" -> {
        if (id.group().equals("networking.istio.io")) {
          virtualService(object.resource(), object.root().mapping("spec"));
        }
      }
      case "Gateway" -> {
        if (id.group().equals("networking.istio.io")) {
          gateway(id, object.root().mapping("spec"));
        }
      }
      default -> {}
    }
  }

  /** Takes others. */
  public void addAll(Entrances others) {
    services.addAll(others.services);
    routes.addAll(others.routes);
    meshRoutes.addAll(others.meshRoutes);
    exits.addAll(others.exits);
  }

  /** How a pod or workload is reached from outside, in words; null where no way is in the input. */
  public @Nullable String way(Resource pod, Pods pods) {
    if (ways == null) {
      ways = ways(pods);
    }
    return ways.get(pod);
  }

  private Map<Resource, String> ways(Pods pods) {
    var routed = routed();
    var found = new IdentityHashMap<Resource, String>();
    for (Service service : services) {
      String way = service.way == null ? routed.get(service) : service.way;
      if (way != null) {
        List<Pods.PodFacts> selected = pods.selected(service.namespace, service.selector);
        for (Pods.PodFacts pod :
            Nearby.of(service.namespace, service.file, selected, p -> p.resource().file())) {
          // Of several ways the first by name, whichever was read first.
          found.merge(pod.resource(), way, Entrances::first);
        }
      }
    }
    return found;
  }

  /** The Services that something leads to, and what. */
  private Map<Service, String> routed() {
    if (routes.isEmpty() && meshRoutes.isEmpty()) {
      return Map.of();
    }
    var named = new HashMap<String, List<Service>>();
    for (Service service : services) {
      named
          .computeIfAbsent(key(service.namespace, service.name), k -> new ArrayList<>(1))
          .add(service);
    }
    var routed = new IdentityHashMap<Service, String>();
    var all = new ArrayList<Route>(routes);
    for (MeshRoute mesh : meshRoutes) {
      if (!exits.containsAll(mesh.gateways)) {
        all.addAll(mesh.routes);
      }
    }
    for (Route route : all) {
      String namespace = route.service.substring(0, route.service.indexOf('/'));
      List<Service> meant = named.getOrDefault(route.service, List.of());
      for (Service service : Nearby.of(namespace, route.file, meant, Service::file)) {
        routed.merge(service, route.way, Entrances::first);
      }
    }
    return routed;
  }

  private static String first(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static String key(String namespace, String name) {
    return namespace + '/' + name;
  }

  private void service(KubeObject object) {
    ObjectId id = object.resource().id();
    Mapping root = object.root();
    Mapping spec = root.mapping("spec");
    LabelSelector selector = LabelSelector.ofLabels(spec == null ? null : spec.get("selector"));
    if (spec != null && selector instanceof LabelSelector.AllOf) {
      String means = means(root, spec);
      services.add(
          new Service(
              id.namespaceOrEmpty(),
              id.name(),
              object.resource().file(),
              selector,
              means == null ? null : "Service " + id.name() + " (" + means + ")"));
    }
  }

  /** What gives a Service an address outside; null where nothing does. */
  private static @Nullable String means(Mapping root, Mapping spec) {
    String type = spec.string("type");
    if ("NodePort".equals(type)) {
      return type;
    }
    if ("LoadBalancer".equals(type) && !LoadBalancers.isInternal(root)) {
      return type;
    }
    return Fields.hasItems(spec, "externalIPs") ? "externalIPs" : null;
  }

  private void ingress(Resource from, @Nullable Mapping spec) {
    if (spec == null) {
      return;
    }
    ingressBackend(from, spec.mapping("defaultBackend"));
    ingressBackend(from, spec.mapping("backend"));
    for (Mapping rule : Fields.mappings(spec, "rules")) {
      for (Mapping path : Fields.mappings(rule.mapping("http"), "paths")) {
        ingressBackend(from, path.mapping("backend"));
      }
    }
  }

  private void ingressBackend(Resource from, @Nullable Mapping backend) {
    if (backend != null) {
      Mapping service = backend.mapping("service");
      route(
          from,
          from.id().namespaceOrEmpty(),
          service == null ? backend.get("serviceName") : service.get("name"));
    }
  }

  private void route(Resource from, String namespace, @Nullable Node service) {
    if (service instanceof Scalar name) {
      String way = from.id().kind() + " " + from.id().name();
      routes.add(new Route(way, key(namespace, name.text()), from.file()));
    }
  }

  /** Attached to a gateway; one that is attached to a Service alone routes within the mesh. */
  private void gatewayRoute(Resource from, @Nullable Mapping spec) {
    boolean attached = false;
    for (Mapping parent : Fields.mappings(spec, "parentRefs")) {
      attached |= !"Service".equals(parent.string("kind"));
    }
    if (!attached) {
      return;
    }
    for (Mapping rule : Fields.mappings(spec, "rules")) {
      for (Mapping backend : Fields.mappings(rule, "backendRefs")) {
        String kind = backend.string("kind");
        if (kind == null || kind.equals("Service")) {
          String namespace = backend.string("namespace");
          route(
              from,
              namespace == null ? from.id().namespaceOrEmpty() : namespace,
              backend.get("name"));
        }
      }
    }
  }

  private void openShiftRoute(Resource from, @Nullable Mapping spec) {
    Mapping to = spec == null ? null : spec.mapping("to");
    route(from, from.id().namespaceOrEmpty(), to == null ? null : to.get("name"));
    for (Mapping backend : Fields.mappings(spec, "alternateBackends")) {
      route(from, from.id().namespaceOrEmpty(), backend.get("name"));
    }
  }

  /** Without gateways, or with {@code mesh} alone, it routes within the mesh. */
  private void virtualService(Resource from, @Nullable Mapping spec) {
    ObjectId id = from.id();
    var gateways = new ArrayList<String>();
    for (String gateway : Fields.texts(spec, "gateways")) {
      if (!gateway.equals("mesh")) {
        gateways.add(gateway.indexOf('/') < 0 ? key(id.namespaceOrEmpty(), gateway) : gateway);
      }
    }
    if (spec == null || gateways.isEmpty()) {
      return;
    }
    var backends = new ArrayList<Route>();
    for (String protocol : List.of("http", "tls", "tcp")) {
      for (Mapping rule : Fields.mappings(spec, protocol)) {
        for (Mapping route : Fields.mappings(rule, "route")) {
          Mapping destination = route.mapping("destination");
          String host = destination == null ? null : destination.string("host");
          if (host != null) {
            backends.add(
                new Route(
                    "VirtualService " + id.name(),
                    service(host, id.namespaceOrEmpty()),
                    from.file()));
          }
        }
      }
    }
    meshRoutes.add(new MeshRoute(backends, gateways));
  }

  /** Namespace and name of the Service that a host name means. */
  private static String service(String host, String namespace) {
    int dot = host.indexOf('.');
    if (dot < 0) {
      return key(namespace, host);
    }
    int next = host.indexOf('.', dot + 1);
    return key(host.substring(dot + 1, next < 0 ? host.length() : next), host.substring(0, dot));
  }

  private void gateway(ObjectId id, @Nullable Mapping spec) {
    Mapping selector = spec == null ? null : spec.mapping("selector");
    if (selector != null && "egressgateway".equals(selector.string("istio"))) {
      exits.add(key(id.namespaceOrEmpty(), id.name()));
    }
  }
}
