package dev.breakwater.controls.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemNamespaceWorkloadTest {
  private static final String CONTAINERS = "containers: [{name: c, image: example.com/cart}]";

  private static List<String> messages(String kind, String metadata, String spec) {
    String object =
        kind.equals("Pod")
            ? "{apiVersion: v1, kind: Pod, metadata: {%s}, spec: {%s}}"
            : "{apiVersion: apps/v1, kind: %s, metadata: {%%s},".formatted(kind)
                + " spec: {template: {spec: {%s}}}}";
    return Harness.findings("system-namespace-workload", object.formatted(metadata, spec)).stream()
        .map(Finding::message)
        .toList();
  }

  @Test
  void tellsApplicationsInEachNamespaceOfKubernetes() {
    for (String namespace : List.of("kube-system", "kube-public", "kube-node-lease")) {
      assertThat(messages("Deployment", "name: cart, namespace: " + namespace, CONTAINERS))
          .singleElement()
          .asString()
          .contains(namespace);
    }
    assertThat(messages("Deployment", "name: cart, namespace: shop", CONTAINERS)).isEmpty();
    assertThat(messages("Deployment", "name: cart", CONTAINERS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coredns",
        "kube-dns-autoscaler",
        "ebs-csi-controller",
        "calico-kube-controllers",
        "metrics-server",
        "aws-load-balancer-controller",
        "sealed-secrets-controller",
        "kube-scheduler-node1",
        "local-path-provisioner",
        "konnectivity-agent"
      })
  void leavesAddOnsInKubeSystemByTheirNames(String name) {
    assertThat(messages("Deployment", "name: " + name + ", namespace: kube-system", CONTAINERS))
        .isEmpty();
    assertThat(messages("Deployment", "name: " + name + ", namespace: kube-public", CONTAINERS))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nodejs-shop", "kubernetics", "blogging", "redis", "nginx"})
  void takesNoPartOfAWordForAnAddOn(String name) {
    assertThat(messages("Deployment", "name: " + name + ", namespace: kube-system", CONTAINERS))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "priorityClassName: system-cluster-critical, " + CONTAINERS,
        "tolerations: [{key: CriticalAddonsOnly, operator: Exists}], " + CONTAINERS,
        "tolerations: [{key: node-role.kubernetes.io/control-plane}], " + CONTAINERS,
        "containers: [{name: c, image: 'registry.k8s.io/pause:3.10'}]"
      })
  void leavesWhatRunsAsComponentsDo(String spec) {
    assertThat(messages("Pod", "name: x, namespace: kube-system", spec)).isEmpty();
  }

  @Test
  void leavesWhatIsLabelledAsAddOnOrRunsOnEachNode() {
    String labelled = "name: x, namespace: kube-system, labels: {k8s-app: x}";
    assertThat(messages("Pod", labelled, CONTAINERS)).isEmpty();
    String planes = "name: x, namespace: kube-system, labels: {tier: control-plane}";
    assertThat(messages("Pod", planes, CONTAINERS)).isEmpty();
    String web = "name: x, namespace: kube-system, labels: {tier: web}";
    assertThat(messages("Pod", web, CONTAINERS)).hasSize(1);
    assertThat(messages("DaemonSet", "name: x, namespace: kube-system", CONTAINERS)).isEmpty();
  }

  @Test
  void leavesWhatHasRightsInTheWholeClusterByAnAccountOfItsOwn() {
    String pod =
        """
        {apiVersion: v1, kind: Pod, metadata: {name: router, namespace: kube-system},
         spec: {serviceAccountName: %s, containers: []}}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: b}
        roleRef: {kind: ClusterRole, name: view, apiGroup: rbac.authorization.k8s.io}
        subjects: [{kind: ServiceAccount, name: %s, namespace: kube-system}]
        """;
    String control = "system-namespace-workload";
    assertThat(Harness.findings(control, pod.formatted("router", "router"))).isEmpty();
    assertThat(Harness.findings(control, pod.formatted("router", "other"))).hasSize(1);
    assertThat(Harness.findings(control, pod.formatted("default", "default"))).hasSize(1);
  }
}
