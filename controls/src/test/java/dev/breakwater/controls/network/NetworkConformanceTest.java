package dev.breakwater.controls.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Parameters;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** kubescape's cases on network policies, exposure and dashboards, whole inputs each. */
class NetworkConformanceTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "C-0260 | ensure_network_policy_configured_in_labels/failed_deployment_no_matched_label | my-deployment",
        "C-0260 | ensure_network_policy_configured_in_labels/failed_pod_cilium_match_expressions_selective | my-cilium-pod",
        "C-0260 | ensure_network_policy_configured_in_labels/failed_pod_no_matched_label | my-pod",
        "C-0260 | ensure_network_policy_configured_in_labels/success_cronjob_label_match | -",
        "C-0260 | ensure_network_policy_configured_in_labels/success_pod_ccnp_empty_selector | -",
        "C-0260 | ensure_network_policy_configured_in_labels/success_pod_cilium_empty_selector | -",
        "C-0260 | ensure_network_policy_configured_in_labels/success_pod_cilium_specs_list | -",
        "C-0260 | ensure_network_policy_configured_in_labels/success_pod_no_pod_selector | -",
        "C-0030 | ingress-and-egress-blocked/ccnp-specs-list-passed | -",
        "C-0030 | ingress-and-egress-blocked/cnp-endpoint-selector-match | -",
        "C-0030 | ingress-and-egress-blocked/cnp-ingress-egress | -",
        "C-0030 | ingress-and-egress-blocked/cnp-specs-empty-failed | test",
        "C-0030 | ingress-and-egress-blocked/cnp-specs-list-passed | -",
        "C-0030 | ingress-and-egress-blocked/cnp-specs-multiple-passed | -",
        "C-0030 | ingress-and-egress-blocked/cronjob | hello",
        // There ingress stays open, which kubescape lets pass.
        "C-0030 | ingress-and-egress-blocked/only-egress-policy | test",
        "C-0030 | ingress-and-egress-blocked/cnp-only-egress | test",
        "C-0206 | internal-networking/namespace-ccnp-match-expressions-selective-failed | test",
        "C-0206 | internal-networking/namespace-ccnp-passed | -",
        "C-0206 | internal-networking/namespace-cnp-passed | -",
        "C-0206 | internal-networking/namespace-failed | test",
        "C-0206 | internal-networking/namespace-passed | -",
        "C-0021 | exposed-sensitive-interfaces-v1/vllm | vllm",
        "C-0021 | exposed-sensitive-interfaces-v1/workloads2 | jenkins",
        "C-0256 | exposure-to-internet/failed_with_ingress | my-app",
        "C-0256 | exposure-to-internet/failed_with_service_nodeport | my-app",
        "C-0256 | exposure-to-internet/success_with_ingress | -",
        "C-0266 | exposure-to-internet-via-gateway-api/failed_with_httproute | httpbin",
        "C-0266 | exposure-to-internet-via-istio-ingress/failed_with_beta_multiservice | nginx",
        "C-0292 | detect-nginx-ingress-controller-eol/daemonset-nginx-ingress | nginx-ingress-controller",
        "C-0292 | detect-nginx-ingress-controller-eol/deployment-nginx-ingress | nginx-ingress-controller",
        "C-0292 | detect-nginx-ingress-controller-eol/success | -",
        "C-0014 | rule-access-dashboard-wl-v1/cronjob | hello",
        "C-0014 | rule-access-dashboard-wl-v1/workload | test",
      })
  void findsTheObjectsOfTheCase(String id, String folder, String name) throws Exception {
    Path data = Harness.conformance();
    assumeTrue(data != null, "conformance data missing");
    var found = new TreeSet<String>();
    Harness.findings(
            CATALOGUE.controls(),
            Harness.NEWEST,
            Parameters.DEFAULT,
            Harness.objects(data.resolve("controls").resolve(folder).resolve("input")))
        .stream()
        .filter(finding ->
            requireNonNull(CATALOGUE.find(finding.control()))
                .references()
                .equivalents()
                .getOrDefault(Tool.KUBESCAPE, List.of())
                .contains(id))
        .forEach(finding -> found.add(finding.resource().id().name()));
    assertThat(found).isEqualTo(name == null ? Set.of() : Set.of(name));
  }
}
