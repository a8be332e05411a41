package dev.breakwater.graphs.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.graphs.Cluster;
import dev.breakwater.graphs.Objects;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
  private static final String POD =
      """
      {apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {}}
      """;

  private static String policy(String namespace, String spec) {
    return "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p%s}, spec: %s}\n"
        .formatted(namespace.isEmpty() ? "" : ", namespace: " + namespace, spec);
  }

  private static String service(String name, String fields) {
    return "{apiVersion: v1, kind: Service, metadata: {name: %s, namespace: shop}, spec: {%s}}\n"
        .formatted(name, fields);
  }

  private static Cluster collect(List<KubeObject> objects) {
    var cluster = new Cluster();
    for (int i = 0; i < objects.size(); i++) {
      cluster.collect(objects.get(i), i);
    }
    return cluster;
  }

  /** How the first object is reached. */
  private static String way(List<KubeObject> objects) {
    Cluster cluster = collect(objects);
    return cluster.network().entrances().way(objects.getFirst().resource(), cluster.pods());
  }

  private static String way(String... documents) {
    return way(Objects.of(String.join("---\n", documents)));
  }

  private static boolean isolated(Direction direction, String... documents) {
    List<KubeObject> objects = Objects.of(String.join("---\n", documents));
    Cluster cluster = collect(objects);
    return cluster
        .network()
        .policies()
        .isolate(objects.getFirst().resource(), direction, cluster.pods(), cluster.namespaces());
  }

  @Test
  void aPolicyIsolatesThePodsThatItSelectsInItsNamespace() {
    String web = "{podSelector: {matchLabels: {app: web}}}";
    assertThat(isolated(Direction.INGRESS, POD, policy("shop", web))).isTrue();
    assertThat(isolated(Direction.EGRESS, POD, policy("shop", web))).isFalse();
    assertThat(isolated(Direction.INGRESS, POD, policy("bank", web))).isFalse();
    assertThat(isolated(Direction.INGRESS, POD, policy("", web))).isFalse();
    assertThat(
            isolated(
                Direction.INGRESS, POD, policy("shop", "{podSelector: {matchLabels: {app: db}}}")))
        .isFalse();
    assertThat(
            isolated(
                Direction.EGRESS,
                POD,
                policy("shop", "{podSelector: {}, policyTypes: [Ingress]}"),
                policy("shop", "{podSelector: {}, policyTypes: [Egress]}")))
        .isTrue();
  }

  @Test
  void policiesOfTheClusterReachNamespacesByTheirLabels() {
    String namespace =
        "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team: a}}}\n";
    String baseline =
        """
        {apiVersion: policy.networking.k8s.io/v1alpha1, kind: BaselineAdminNetworkPolicy, metadata: {name: default},
         spec: {subject: {namespaces: {matchLabels: {team: a}}}, ingress: [{action: Deny, from: [{namespaces: {}}]}]}}
        """;
    assertThat(isolated(Direction.INGRESS, POD, namespace, baseline)).isTrue();
    assertThat(isolated(Direction.INGRESS, POD, baseline)).isFalse();
    Cluster cluster = Objects.cluster(POD + "---\n" + namespace + "---\n" + baseline);
    var policies = cluster.network().policies();
    assertThat(policies.concern("shop", cluster.namespaces())).isTrue();
    assertThat(policies.concern("bank", cluster.namespaces())).isFalse();
    assertThat(policies.denyByDefault("shop", Direction.INGRESS, cluster.namespaces())).isTrue();
    assertThat(policies.denyByDefault("shop", Direction.EGRESS, cluster.namespaces())).isFalse();
  }

  @Test
  void aSelectorThatIsNotReadMayIsolateAndNeverDeniesByDefault() {
    String calico =
        """
        {apiVersion: projectcalico.org/v3, kind: GlobalNetworkPolicy, metadata: {name: p}, spec: {selector: has(app)}}
        """;
    assertThat(isolated(Direction.INGRESS, POD, calico)).isTrue();
    Cluster cluster = Objects.cluster(POD + "---\n" + calico);
    assertThat(
            cluster
                .network()
                .policies()
                .denyByDefault("shop", Direction.INGRESS, cluster.namespaces()))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "type: NodePort, selector: {app: web} | Service web (NodePort)",
        "type: LoadBalancer, selector: {app: web} | Service web (LoadBalancer)",
        "externalIPs: [198.51.100.1], selector: {app: web} | Service web (externalIPs)",
        "type: ClusterIP, selector: {app: web} | -",
        "type: NodePort, selector: {app: db} | -",
        "type: NodePort | -",
        "type: ExternalName, externalName: example.com | -",
      })
  void aServiceIsAnEntranceByItsType(String fields, String way) {
    assertThat(way(POD, service("web", fields))).isEqualTo(way);
  }

  @Test
  void anInternalLoadBalancerIsNone() {
    String service =
        """
        {apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop,
          annotations: {service.beta.kubernetes.io/azure-load-balancer-internal: "true"}},
         spec: {type: LoadBalancer, selector: {app: web}}}
        """;
    assertThat(way(POD, service)).isNull();
    assertThat(way(POD, service.replace("\"true\"", "\"false\""))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "networking.k8s.io/v1 | Ingress | {rules: [{http: {paths: [{backend: {service: {name: web}}}]}}]} | Ingress r",
        "networking.k8s.io/v1 | Ingress | {defaultBackend: {service: {name: web}}} | Ingress r",
        "extensions/v1beta1 | Ingress | {backend: {serviceName: web}} | Ingress r",
        "networking.k8s.io/v1 | Ingress | {defaultBackend: {service: {name: db}}} | -",
        "gateway.networking.k8s.io/v1 | HTTPRoute | {parentRefs: [{name: g}], rules: [{backendRefs: [{name: web}]}]} | HTTPRoute r",
        "gateway.networking.k8s.io/v1 | TCPRoute | {parentRefs: [{name: g}], rules: [{backendRefs: [{name: web, namespace: shop}]}]} | TCPRoute r",
        "gateway.networking.k8s.io/v1 | HTTPRoute | {parentRefs: [{kind: Service, name: web}], rules: [{backendRefs: [{name: web}]}]} | -",
        "gateway.networking.k8s.io/v1 | HTTPRoute | {parentRefs: [{name: g}], rules: [{backendRefs: [{name: web, namespace: bank}]}]} | -",
        "route.openshift.io/v1 | Route | {to: {kind: Service, name: web}} | Route r",
        "serving.knative.dev/v1 | Route | {to: {kind: Service, name: web}} | -",
        "networking.istio.io/v1 | VirtualService | {gateways: [g], http: [{route: [{destination: {host: web}}]}]} | VirtualService r",
        "networking.istio.io/v1 | VirtualService | {gateways: [g], tcp: [{route: [{destination: {host: web.shop.svc.cluster.local}}]}]} | VirtualService r",
        "networking.istio.io/v1 | VirtualService | {gateways: [g], http: [{route: [{destination: {host: web.bank.svc}}]}]} | -",
        "networking.istio.io/v1 | VirtualService | {gateways: [mesh], http: [{route: [{destination: {host: web}}]}]} | -",
        "networking.istio.io/v1 | VirtualService | {http: [{route: [{destination: {host: web}}]}]} | -",
      })
  void routesLeadToServices(String apiVersion, String kind, String spec, String way) {
    String route =
        "{apiVersion: %s, kind: %s, metadata: {name: r, namespace: shop}, spec: %s}\n"
            .formatted(apiVersion, kind, spec);
    assertThat(way(POD, service("web", "selector: {app: web}"), route)).isEqualTo(way);
  }

  @Test
  void aGatewayForTrafficThatLeavesIsNoEntrance() {
    String gateway =
        "{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: g, namespace: shop}, spec: {selector: {istio: egressgateway}}}\n";
    String route =
        "{apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: r, namespace: shop}, spec: {gateways: [g], http: [{route: [{destination: {host: web}}]}]}}\n";
    String service = service("web", "selector: {app: web}");
    assertThat(way(POD, service, gateway, route)).isNull();
    assertThat(way(POD, service, gateway.replace("egress", "ingress"), route)).isNotNull();
  }

  @Test
  void anObjectWithoutNamespaceIsReachedFromItsFolderFirst() {
    String pod = POD.replace(", namespace: shop", "");
    String service =
        service("web", "type: NodePort, selector: {app: web}").replace(", namespace: shop", "");
    KubeObject here = in("a", Objects.of(pod).getFirst());
    KubeObject there = in("b", Objects.of(pod).getFirst());
    KubeObject entrance = in("b", Objects.of(service).getFirst());
    assertThat(way(List.of(here, there, entrance))).isNull();
    assertThat(way(List.of(there, here, entrance))).isNotNull();
    // With nothing in its own folder, the Service means what there is.
    assertThat(way(List.of(here, entrance))).isNotNull();
  }

  @Test
  void aPolicyWithoutNamespaceConcernsItsFolderAndThoseBelow() {
    KubeObject pod = Objects.of(POD.replace(", namespace: shop", "")).getFirst();
    KubeObject policy =
        Objects.of(policy("", "{podSelector: {matchLabels: {app: db}}}")).getFirst();
    assertThat(concerned(in("a/b", pod), in("a/b", policy))).isTrue();
    assertThat(concerned(in("a/b", pod), in("a", policy))).isTrue();
    assertThat(concerned(in("a/b", pod), in("", policy))).isTrue();
    assertThat(concerned(in("a", pod), in("b", policy))).isFalse();
    assertThat(concerned(in("a", pod), in("ab", policy))).isFalse();
    assertThat(concerned(in("a", pod), in("a/b", policy))).isFalse();
  }

  private static boolean concerned(KubeObject pod, KubeObject policy) {
    Cluster cluster = collect(List.of(pod, policy));
    return cluster.network().policies().concern(pod.resource(), cluster.namespaces());
  }

  private static KubeObject in(String folder, KubeObject object) {
    Resource old = object.resource();
    String file = folder.isEmpty() ? old.file() : folder + "/" + old.file();
    return new KubeObject(new Resource(old.id(), file, old.start()), object.root(), object.pod());
  }

  @Test
  void aListenerOnlyRedirectsWhereAllAtItDoes() {
    String redirect = "{filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}]}";
    assertThat(redirects(route("http", redirect))).isTrue();
    assertThat(redirects()).isFalse();
    assertThat(redirects(route("https", redirect))).isFalse();
    assertThat(redirects(route("http", redirect), route("http", "{backendRefs: [{name: web}]}")))
        .isFalse();
    assertThat(redirects(route("http", redirect + ", {backendRefs: [{name: web}]}"))).isFalse();
    assertThat(redirects(route("http", redirect.replace("https", "http")))).isFalse();
    assertThat(redirects(route("http", redirect).replace(", sectionName: http", ""))).isTrue();
    assertThat(redirects(route("http", redirect).replace("HTTPRoute", "GRPCRoute"))).isFalse();
  }

  private static String route(String listener, String rules) {
    return "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: r, namespace: shop}, spec: {parentRefs: [{name: gate, sectionName: %s}], rules: [%s]}}\n"
        .formatted(listener, rules);
  }

  private static boolean redirects(String... routes) {
    var documents = new ArrayList<String>(List.of(routes));
    documents.add(POD);
    return Objects.cluster(String.join("---\n", documents))
        .network()
        .gatewayRoutes()
        .onlyRedirect("shop", "gate", "http");
  }

  /** Threads hand in what they read in whatever order. */
  @Test
  void answersTheSameWhateverOrderItIsCollectedIn() {
    List<KubeObject> objects =
        Objects.of(
            String.join(
                "---\n",
                POD,
                policy("shop", "{podSelector: {matchLabels: {app: web}}}"),
                policy("shop", "{podSelector: {}, policyTypes: [Egress]}"),
                service("web", "type: NodePort, selector: {app: web}"),
                service("all", "type: LoadBalancer, selector: {app: web}"),
                service("inner", "selector: {app: web}"),
                "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: r, namespace: shop}, spec: {defaultBackend: {service: {name: inner}}}}\n"));
    Resource pod = objects.getFirst().resource();
    var random = new Random(1);
    for (int i = 0; i < 50; i++) {
      var shuffled = new ArrayList<>(objects);
      Collections.shuffle(shuffled, random);
      int cut = random.nextInt(shuffled.size() + 1);
      Cluster whole = collect(shuffled.subList(0, cut));
      whole.addAll(collect(shuffled.subList(cut, shuffled.size())));
      assertThat(whole.network().entrances().way(pod, whole.pods())).isEqualTo("Ingress r");
      for (Direction direction : Direction.values()) {
        assertThat(
                whole
                    .network()
                    .policies()
                    .isolate(pod, direction, whole.pods(), whole.namespaces()))
            .isTrue();
      }
    }
  }
}
