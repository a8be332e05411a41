package dev.breakwater.graphs.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.graphs.Objects;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReadersTest {
  private static KubeObject object(String apiVersion, String kind, String fields) {
    return Objects.of(
            "{apiVersion: %s, kind: %s, metadata: {name: p, namespace: shop}, %s}"
                .formatted(apiVersion, kind, fields))
        .getFirst();
  }

  private static Policy kubernetes(String spec) {
    return KubernetesPolicy.read(object("networking.k8s.io/v1", "NetworkPolicy", "spec: " + spec));
  }

  private static List<Policy> cilium(String fields) {
    return CiliumPolicy.read(object("cilium.io/v2", "CiliumNetworkPolicy", fields));
  }

  private static Policy calico(String spec) {
    return CalicoPolicy.read(object("projectcalico.org/v3", "NetworkPolicy", "spec: " + spec));
  }

  private static Policy admin(String spec) {
    return AdminPolicy.read(
        object("policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy", "spec: " + spec));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{podSelector: {}} | true | false",
        "{podSelector: {}, policyTypes: []} | true | false",
        "{podSelector: {}, ingress: []} | true | false",
        "{podSelector: {}, egress: []} | true | false",
        "{podSelector: {}, egress: [{}]} | true | true",
        "{podSelector: {}, policyTypes: [Ingress]} | true | false",
        "{podSelector: {}, policyTypes: [Ingress], egress: [{}]} | true | false",
        "{podSelector: {}, policyTypes: [Egress]} | false | true",
        "{podSelector: {}, policyTypes: [Egress], ingress: [{}]} | false | true",
        "{podSelector: {}, policyTypes: [Ingress, Egress]} | true | true",
        "{podSelector: {}, policyTypes: [ingress]} | false | false",
      })
  void policyTypesAreDefaultedAsTheApiServerDoes(String spec, boolean ingress, boolean egress) {
    assertThat(kubernetes(spec).ingress().isolates()).isEqualTo(ingress);
    assertThat(kubernetes(spec).egress().isolates()).isEqualTo(egress);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | true",
        "{ingress: []} | true",
        "{ingress: [{}]} | false",
        "{ingress: [{from: []}]} | false",
        "{ingress: [{ports: [{port: 80}]}]} | true",
        "{ingress: [{from: [{podSelector: {}}]}]} | true",
        "{ingress: [{from: [{namespaceSelector: {}}]}]} | true",
        "{ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]} | false",
        "{ingress: [{from: [{ipBlock: {cidr: '::/0'}}]}]} | false",
        "{ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}]} | true",
        "{ingress: [{from: [{podSelector: {}}]}, {}]} | false",
      })
  void deniesByDefaultUnlessARuleIsForEverybody(String spec, boolean denies) {
    assertThat(kubernetes(spec).ingress().deniesByDefault()).isEqualTo(denies);
    assertThat(kubernetes(spec).egress().deniesByDefault()).isFalse();
  }

  @Test
  void keepsPeersAndPortsOfARule() {
    Policy policy =
        kubernetes(
            """
            {podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{
              to: [{podSelector: {matchLabels: {app: db}}},
                   {namespaceSelector: {}, podSelector: {matchLabels: {app: dns}}},
                   {ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}],
              ports: [{port: 53, protocol: UDP}, {port: 8000, endPort: 8010}, {port: http}, {}]}]}\
            """);
    assertThat(policy.subject().pods().selects(Map.of("app", "web"))).isTrue();
    assertThat(policy.subject().pods().selects(Map.of("app", "db"))).isFalse();
    Rule rule = policy.egress().rules().getFirst();
    assertThat(rule.action()).isEqualTo(Rule.Action.ALLOW);
    assertThat(rule.ports())
        .containsExactly(
            new Port("UDP", 53, 53, null),
            new Port("TCP", 8000, 8010, null),
            new Port("TCP", 0, 65_535, "http"),
            new Port("TCP", 0, 65_535, null));
    assertThat(rule.peers()).hasSize(3);
    var own = (Peer.Pods) rule.peers().get(0);
    assertThat(own.namespaces()).isNull();
    var dns = (Peer.Pods) rule.peers().get(1);
    assertThat(dns.namespaces()).isEqualTo(LabelSelector.EVERYTHING);
    assertThat(dns.pods().selects(Map.of("app", "dns"))).isTrue();
    var block = (Peer.Block) rule.peers().get(2);
    assertThat(block.contains(address("10.2.0.1"))).isTrue();
    assertThat(block.contains(address("10.1.0.1"))).isFalse();
    assertThat(block.contains(address("11.0.0.1"))).isFalse();
  }

  private static Address address(String text) {
    return java.util.Objects.requireNonNull(Address.parse(text));
  }

  @Test
  void aPolicyWithoutSelectorIsAboutAllPods() {
    assertThat(kubernetes("{}").subject().isAll("shop", Map.of())).isTrue();
    assertThat(kubernetes("{}").subject().isAll("other", Map.of())).isFalse();
    assertThat(kubernetes("{podSelector: {matchLabels: {a: b}}}").subject().isAll("shop", Map.of()))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{endpointSelector: {}, ingress: [{}]} | true | true | false",
        "{endpointSelector: {}, ingress: []} | false | false | false",
        "{endpointSelector: {}, ingressDeny: [{fromEntities: [world]}]} | true | true | false",
        "{endpointSelector: {}, ingress: [{fromEndpoints: [{}]}]} | true | true | false",
        "{endpointSelector: {}, ingress: [{fromEntities: [all]}]} | true | false | false",
        "{endpointSelector: {}, ingress: [{fromCIDR: [0.0.0.0/0]}]} | true | false | false",
        "{endpointSelector: {}, ingress: [{toPorts: [{ports: [{port: '80'}]}]}]} | true | true | false",
        "{endpointSelector: {}, enableDefaultDeny: {ingress: true}} | true | true | false",
        "{endpointSelector: {}, enableDefaultDeny: {ingress: false}, ingress: [{}]} | false | false | false",
        "{endpointSelector: {}, egress: [{toEndpoints: [{}]}]} | false | false | true",
      })
  void ciliumIsolatesWhereThereAreRules(
      String spec, boolean isolates, boolean denies, boolean egress) {
    Policy policy = cilium("spec: " + spec).getFirst();
    assertThat(policy.ingress().isolates()).isEqualTo(isolates);
    assertThat(policy.ingress().deniesByDefault()).isEqualTo(denies);
    assertThat(policy.egress().isolates()).isEqualTo(egress);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | true | true",
        "{matchLabels: {app: web}} | true | false",
        "{matchLabels: {'k8s:app': web}} | true | false",
        "{matchLabels: {'any:app': db}} | false | false",
        "{matchLabels: {'reserved:host': ''}} | false | false",
        "{matchExpressions: [{key: app, operator: In, values: [web]}]} | true | false",
        "{matchExpressions: [{key: 'k8s:app', operator: DoesNotExist}]} | false | false",
        "{matchExpressions: [{key: app, operator: Sounds}]} | false | false",
      })
  void ciliumSelectorsNameTheirSource(String selector, boolean selects, boolean all) {
    Policy.Subject subject =
        cilium("spec: {endpointSelector: " + selector + "}").getFirst().subject();
    assertThat(subject.pods().selects(Map.of("app", "web"))).isEqualTo(selects);
    assertThat(subject.isAll("shop", Map.of())).isEqualTo(all);
  }

  @Test
  void ciliumClusterwidePoliciesMayNameNamespaces() {
    Policy.Subject subject =
        CiliumPolicy.read(
                object(
                    "cilium.io/v2",
                    "CiliumClusterwideNetworkPolicy",
                    "spec: {endpointSelector: {matchLabels: {'k8s:io.kubernetes.pod.namespace': shop}}}"))
            .getFirst()
            .subject();
    assertThat(subject.isAll("shop", Map.of("kubernetes.io/metadata.name", "shop"))).isTrue();
    assertThat(subject.isAll("bank", Map.of("kubernetes.io/metadata.name", "bank"))).isFalse();
  }

  @Test
  void ciliumHasAPolicyForEachOfItsSpecsAndAnEmptyOneForNone() {
    assertThat(cilium("spec: {endpointSelector: {}}, specs: [{endpointSelector: {}}]")).hasSize(2);
    Policy none = cilium("specs: []").getFirst();
    assertThat(none.subject().isAll("shop", Map.of())).isFalse();
    assertThat(none.ingress().isolates()).isFalse();
    // A policy for hosts.
    assertThat(cilium("spec: {nodeSelector: {}, ingress: [{}]}").getFirst().subject().pods())
        .isEqualTo(LabelSelector.NOTHING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | true | false",
        "{ingress: []} | true | false",
        "{egress: [{action: Deny}]} | false | true",
        "{ingress: [{action: Allow}], egress: [{action: Deny}]} | true | true",
        "{types: [Egress]} | false | true",
      })
  void calicoTypesAreDefaultedByTheRules(String spec, boolean ingress, boolean egress) {
    assertThat(calico(spec).ingress().isolates()).isEqualTo(ingress);
    assertThat(calico(spec).egress().isolates()).isEqualTo(egress);
  }

  @Test
  void calicoRulesForEverybodyDenyNothing() {
    assertThat(calico("{ingress: [{action: Allow}]}").ingress().deniesByDefault()).isFalse();
    assertThat(calico("{ingress: [{action: Deny}]}").ingress().deniesByDefault()).isTrue();
    assertThat(calico("{ingress: [{action: Allow, protocol: TCP}]}").ingress().deniesByDefault())
        .isTrue();
    assertThat(
            calico("{ingress: [{action: Allow, source: {nets: [0.0.0.0/0]}}]}")
                .ingress()
                .deniesByDefault())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "all() ; true ; true",
        "app == 'web' ; true ; true",
        "app == \"web\" && tier != 'x' ; true ; true",
        "app == 'db' ; true ; false",
        "app != 'web' ; true ; false",
        "has(app) ; false ; true",
        "app == 'db' || app == 'web' ; false ; true",
        "app in { 'db' } ; false ; true",
      })
  void calicoSelectorsAreReadOrTakenForAny(String selector, boolean exact, boolean selects) {
    Policy.Subject subject =
        calico("{selector: \"%s\"}".formatted(selector.replace("\"", "\\\""))).subject();
    assertThat(subject.exact()).isEqualTo(exact);
    assertThat(subject.pods().selects(Map.of("app", "web"))).isEqualTo(selects);
    assertThat(subject.isAll("shop", Map.of())).isEqualTo(selector.equals("all()"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ingress: [{action: Deny, from: [{namespaces: {}}]}]} | true | false",
        "{ingress: [{action: Deny, from: [{namespaces: {matchLabels: {a: b}}}]}]} | false | false",
        "{ingress: [{action: Allow, from: [{namespaces: {}}]}]} | false | false",
        "{ingress: [{action: Deny, from: [{namespaces: {}}], ports: [{portNumber: {port: 80}}]}]} | false | false",
        "{ingress: [{action: Deny, from: [{pods: {namespaceSelector: {}, podSelector: {}}}]}]} | true | false",
        "{egress: [{action: Deny, to: [{namespaces: {}}]}]} | false | false",
        "{egress: [{action: Deny, to: [{namespaces: {}}, {networks: [0.0.0.0/0]}]}]} | false | true",
        "{egress: [{action: Deny, to: [{namespaces: {}}]}, {action: Deny, to: [{networks: [0.0.0.0/0]}]}]} | false | true",
      })
  void adminPoliciesIsolateByDenyingEverybody(String rules, boolean ingress, boolean egress) {
    Policy policy = admin("{subject: {namespaces: {}}, " + rules.substring(1));
    assertThat(policy.ingress().deniesByDefault()).isEqualTo(ingress);
    assertThat(policy.egress().deniesByDefault()).isEqualTo(egress);
  }

  @Test
  void adminPoliciesNameNamespacesOrPods() {
    Policy.Subject all = admin("{subject: {namespaces: {matchLabels: {team: a}}}}").subject();
    assertThat(all.isAll("shop", Map.of("team", "a"))).isTrue();
    assertThat(all.isAll("shop", Map.of())).isFalse();
    Policy.Subject some =
        admin("{subject: {pods: {namespaceSelector: {}, podSelector: {matchLabels: {a: b}}}}}")
            .subject();
    assertThat(some.isAll("shop", Map.of())).isFalse();
    assertThat(some.pods().selects(Map.of("a", "b"))).isTrue();
  }
}
