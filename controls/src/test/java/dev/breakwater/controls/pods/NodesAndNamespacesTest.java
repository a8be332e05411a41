package dev.breakwater.controls.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on the kubelet, on the version and on namespaces of the host. */
class NodesAndNamespacesTest {
  private static final String SUB_PATH =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers:
          - name: web
            volumeMounts:
              - {name: data, mountPath: /a, subPath: a}
              - {name: data, mountPath: /b, subPathExpr: $(POD)}
              - {name: data, mountPath: /c}
        volumes: [{name: data, emptyDir: {}}]
      """;

  private static String node(String version) {
    return """
    ---
    apiVersion: v1
    kind: Node
    metadata: {name: node}
    status: {nodeInfo: {kubeletVersion: %s}}
    """
        .formatted(version);
  }

  @ParameterizedTest
  @CsvSource({
    "v1.18.20, true",
    "v1.19.14, true",
    "v1.19.15, false",
    "v1.20.7-gke.1800, true",
    "v1.20.11, false",
    "v1.21.4+k3s1, true",
    "v1.21.5, false",
    "v1.22.1, true",
    "v1.22.2, false",
    "v1.36.0, false",
    "unheard-of, false"
  })
  void subPathsAreToldByTheKubeletThatGetsThemWrong(String version, boolean flawed) {
    assertThat(Harness.findings("sub-path-symlink-exchange", SUB_PATH + node(version)))
        .extracting(Finding::path)
        .isEqualTo(
            flawed
                ? List.of(
                    "spec.containers[0].volumeMounts[0].subPath",
                    "spec.containers[0].volumeMounts[1].subPathExpr")
                : List.of());
  }

  @Test
  void subPathsWithoutNodesAreFine() {
    assertThat(Harness.findings("sub-path-symlink-exchange", SUB_PATH)).isEmpty();
  }

  @Test
  void oneFlawedNodeIsEnough() {
    assertThat(
            Harness.findings(
                "sub-path-symlink-exchange",
                node("v1.20.1") + "---\n" + SUB_PATH + node("v1.36.1")))
        .isNotEmpty();
  }

  @Test
  void userNamespacesAreAskedForOnceThereAreAny() {
    assertThat(Harness.control("host-users").requirementAt(32)).isNull();
    assertThat(Harness.control("host-users").requirementAt(33)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hostNetwork: true", "hostPID: true", "hostIPC: true", "os: {name: windows}"})
  void userNamespacesAreNotAskedOfPodsThatCannotHaveThem(String field) {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers: [{name: web}]
        """;

    assertThat(Harness.findings("host-users", pod)).hasSize(1);
    assertThat(Harness.findings("host-users", pod + "  " + field + "\n")).isEmpty();
  }

  @Test
  void anyOneWayOfConfiningIsEnough() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            container.apparmor.security.beta.kubernetes.io/annotated: runtime/default
            container.apparmor.security.beta.kubernetes.io/unconfined: unconfined
        spec:
          containers:
            - {name: annotated}
            - {name: unconfined, securityContext: {seccompProfile: {type: Unconfined}}}
            - {name: field, securityContext: {appArmorProfile: {type: Localhost}}}
            - {name: selinux, securityContext: {seLinuxOptions: {level: "s0:c1,c2"}}}
            - {name: dropped, securityContext: {capabilities: {drop: [MKNOD]}}}
            - {name: empty, securityContext: {capabilities: {drop: []}}}
            - {name: seccomp, securityContext: {seccompProfile: {type: Localhost}}}
        """;

    assertThat(Harness.findings("linux-hardening", pod))
        .extracting(Finding::container)
        .containsExactly("unconfined", "empty");
  }
}
