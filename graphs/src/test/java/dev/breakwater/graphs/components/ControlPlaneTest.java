package dev.breakwater.graphs.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.graphs.Objects;
import org.junit.jupiter.api.Test;

class ControlPlaneTest {
  private static final String APISERVER =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: kube-apiserver, namespace: kube-system}
      spec:
        containers:
          - {name: a, command: [kube-apiserver, --client-ca-file=/pki/ca.crt]}
      """;

  @Test
  void knowsTheAuthorityOfTheClients() {
    ControlPlane controlPlane = Objects.cluster(APISERVER).controlPlane();
    assertThat(controlPlane.trustsForClients("/pki/ca.crt")).isTrue();
    assertThat(controlPlane.trustsForClients("/pki/etcd/ca.crt")).isFalse();
  }

  @Test
  void takesNoOtherServerForIt() {
    String elsewhere = APISERVER.replace("kube-system", "shop");
    assertThat(Objects.cluster(elsewhere).controlPlane().trustsForClients("/pki/ca.crt")).isFalse();
  }

  @Test
  void knowsTheOneThatKubeadmPasses() {
    String kubeadm =
        """
        apiVersion: kubeadm.k8s.io/v1beta4
        kind: ClusterConfiguration
        """;
    var joined = new ControlPlane();
    joined.addAll(Objects.cluster(kubeadm).controlPlane());
    assertThat(joined.trustsForClients("/etc/kubernetes/pki/ca.crt")).isTrue();
  }
}
