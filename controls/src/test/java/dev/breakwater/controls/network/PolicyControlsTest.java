package dev.breakwater.controls.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyControlsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: shop, labels: {app: web}}
      spec: {containers: [{name: web, image: web}]}
      """;

  private static String policy(String namespace, String spec) {
    return "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: %s}, spec: %s}\n"
        .formatted(namespace, spec);
  }

  private static String paths(String id, String yaml) {
    return String.join(
        " ", Harness.findings(id, yaml).stream().map(Finding::path).sorted().toList());
  }

  @Test
  void aBareNamespaceIsToldAtTheNamespaceAndNotAtItsPods() {
    assertThat(paths("namespace-without-network-policy", POD)).isEqualTo("metadata.namespace");
    assertThat(paths("no-default-deny-ingress", POD)).isEqualTo("metadata.namespace");
    assertThat(paths("no-default-deny-egress", POD)).isEqualTo("metadata.namespace");
    assertThat(paths("unrestricted-pod-ingress", POD)).isEmpty();
    assertThat(paths("unrestricted-pod-egress", POD)).isEmpty();
    String elsewhere = POD + policy("bank", "{podSelector: {}}");
    assertThat(paths("namespace-without-network-policy", elsewhere)).isNotEmpty();
    assertThat(paths("unrestricted-pod-ingress", elsewhere)).isEmpty();
  }

  @Test
  void aPodThatNoPolicySelectsIsToldWhereOthersAreSelected() {
    String others = POD + policy("shop", "{podSelector: {matchLabels: {app: db}}}");
    assertThat(paths("namespace-without-network-policy", others)).isEmpty();
    assertThat(paths("unrestricted-pod-ingress", others)).isEqualTo("metadata.labels");
    assertThat(paths("unrestricted-pod-egress", others)).isEqualTo("metadata.labels");
    String all = POD + policy("shop", "{podSelector: {}}");
    assertThat(paths("unrestricted-pod-ingress", all)).isEmpty();
    assertThat(paths("unrestricted-pod-egress", all)).isEqualTo("metadata.labels");
  }

  @Test
  void aPodOnTheNetworkOfItsNodeIsOutOfReach() {
    String host =
        POD.replace("spec: {", "spec: {hostNetwork: true, ")
            + policy("shop", "{podSelector: {matchLabels: {app: db}}}");
    assertThat(paths("unrestricted-pod-ingress", host)).isEmpty();
    assertThat(paths("unrestricted-pod-egress", host)).isEmpty();
    assertThat(paths("host-network", host)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kube-system", "kube-public", "kube-node-lease"})
  void namespacesOfTheClusterAreLeftOut(String namespace) {
    String pod = POD.replace("shop", namespace);
    assertThat(paths("no-default-deny-ingress", pod)).isEmpty();
    assertThat(paths("no-default-deny-egress", pod)).isEmpty();
    assertThat(paths("namespace-without-network-policy", pod)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{podSelector: {}} | false | true",
        "{podSelector: {}, policyTypes: [Ingress, Egress]} | false | false",
        "{podSelector: {}, policyTypes: [Egress]} | true | false",
        "{podSelector: {}, ingress: [{}]} | true | true",
        "{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]} | false | true",
        "{podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress, Egress]} | true | true",
        "{podSelector: {}, egress: [{to: [{podSelector: {}}]}]} | false | false",
      })
  void aDefaultDenySelectsAllPodsAndAllowsNotEverything(
      String spec, boolean ingress, boolean egress) {
    String yaml = POD + policy("shop", spec);
    assertThat(paths("no-default-deny-ingress", yaml).isEmpty()).isEqualTo(!ingress);
    assertThat(paths("no-default-deny-egress", yaml).isEmpty()).isEqualTo(!egress);
  }

  @Test
  void aDeclaredNamespaceIsToldAtItsObject() {
    String yaml = "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}\n---\n" + POD;
    assertThat(Harness.findings("no-default-deny-ingress", yaml))
        .extracting(f -> f.resource().id().kind())
        .containsExactly("Namespace");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{podSelector: {}, ingress: [{}]} | spec.ingress[0]",
        "{podSelector: {}, ingress: [{from: [], ports: []}]} | spec.ingress[0]",
        "{podSelector: {}, ingress: [{ports: [{port: 80}]}]} | -",
        "{podSelector: {}, policyTypes: [Egress], ingress: [{}]} | -",
        "{podSelector: {}, ingress: [{from: [{podSelector: {}}]}, {}]} | spec.ingress[1]",
        "{podSelector: {}, ingress: [{from: [{podSelector: {}}, {ipBlock: {cidr: 0.0.0.0/0}}]}]} | spec.ingress[0].from[1].ipBlock.cidr",
        "{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: '::/0', except: []}}]}]} | spec.ingress[0].from[0].ipBlock.cidr",
        "{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}]} | -",
        "{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/10}}]}]} | -",
      })
  void aRuleForEverybodyIsToldAtItsPlace(String spec, String path) {
    assertThat(paths("network-policy-allows-all-ingress", policy("shop", spec)))
        .isEqualTo(path == null ? "" : path);
    String mirrored =
        spec.replace("ingress", "egress").replace("from", "to").replace("Egress", "Ingress");
    assertThat(paths("network-policy-allows-all-egress", policy("shop", mirrored)))
        .isEqualTo(path == null ? "" : path.replace("ingress", "egress").replace("from", "to"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "spec: {egress: [{toEntities: [cluster, world]}]} | spec.egress[0].toEntities[1]",
        "spec: {egress: [{toEntities: [all]}]} | spec.egress[0].toEntities[0]",
        "spec: {egress: [{toCIDR: [10.0.0.0/8, 0.0.0.0/0]}]} | spec.egress[0].toCIDR[1]",
        "spec: {egress: [{toCIDRSet: [{cidr: 0.0.0.0/0}]}]} | spec.egress[0].toCIDRSet[0].cidr",
        "spec: {egress: [{toCIDRSet: [{cidr: 0.0.0.0/0, except: [169.254.0.0/16]}]}]} | -",
        "specs: [{egress: [{}]}, {egress: [{toEntities: [world]}]}] | specs[1].egress[0].toEntities[0]",
        "spec: {egress: [{}, {toEndpoints: [{}]}]} | -",
      })
  void policiesOfCiliumAreReadTheirWay(String fields, String path) {
    String yaml =
        "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: p, namespace: shop}, %s}"
            .formatted(fields);
    assertThat(paths("network-policy-allows-all-egress", yaml)).isEqualTo(path == null ? "" : path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "cidr: 169.254.169.254/32 | FAIL",
        "cidr: 169.254.0.0/16 | FAIL",
        "cidr: 0.0.0.0/1 | UNKNOWN",
        "cidr: 128.0.0.0/1 | FAIL",
        "cidr: 169.254.170.0/24 | FAIL",
        "cidr: 169.254.168.0/24 | -",
        "cidr: 100.100.100.200/32 | FAIL",
        "cidr: 100.64.0.0/10 | UNKNOWN",
        "cidr: 100.64.0.0/11 | -",
        "cidr: 'fd00:ec2::/64' | FAIL",
        "cidr: 'fd00::/8' | UNKNOWN",
        "cidr: 'fd00:ec2::/65', except: ['fd00:ec2::254/128'] | -",
        "cidr: '::/0', except: ['fc00::/8'] | UNKNOWN",
        "cidr: '::/0', except: ['fc00::/7'] | -",
        "cidr: 0.0.0.0/0, except: [10.0.0.0/8] | FAIL",
        "cidr: 0.0.0.0/0, except: [169.254.169.254/32] | UNKNOWN",
        "cidr: 0.0.0.0/0, except: [169.254.169.255/32] | FAIL",
        "cidr: 0.0.0.0/0, except: [169.254.0.0/16, 100.100.100.200/32] | -",
        "cidr: 0.0.0.0/0 | -",
        "cidr: 10.0.0.0/8 | -",
        "cidr: nonsense | -",
      })
  void metadataServicesAreCutOutOfBlocks(String block, Outcome outcome) {
    var findings =
        Harness.findings(
            "cloud-metadata-egress",
            policy("shop", "{podSelector: {}, egress: [{to: [{ipBlock: {" + block + "}}]}]}"));
    if (outcome == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).extracting(Finding::outcome).containsExactly(outcome);
      assertThat(findings.getFirst().path()).isEqualTo("spec.egress[0].to[0].ipBlock.cidr");
    }
  }

  @Test
  void oneRuleIsToldOnce() {
    String all =
        policy("shop", "{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}");
    assertThat(paths("network-policy-allows-all-egress", all)).isNotEmpty();
    assertThat(paths("cloud-metadata-egress", all)).isEmpty();
    String ingress =
        policy("shop", "{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 169.254.0.0/16}}]}]}");
    assertThat(paths("cloud-metadata-egress", ingress)).isEmpty();
  }
}
