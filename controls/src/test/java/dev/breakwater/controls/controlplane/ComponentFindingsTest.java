package dev.breakwater.controls.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings say which option is wrong and why, at the very word, whatever the form. */
class ComponentFindingsTest {
  private static final String APISERVER =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: kube-apiserver
        namespace: kube-system
      spec:
        containers:
          - name: server
            command:
              - kube-apiserver
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apiserver-profiling | --v=2 | --profiling is not set, and defaults to true",
        "apiserver-profiling | --profiling | --profiling is true, must be false",
        "apiserver-always-allow | --v=2 |"
            + " --authorization-mode is not set, and defaults to AlwaysAllow",
        "apiserver-always-allow | --authorization-mode=RBAC,AlwaysAllow |"
            + " --authorization-mode is RBAC,AlwaysAllow, must not include AlwaysAllow",
        "apiserver-client-ca | --v=2 | --client-ca-file is not set",
        "apiserver-token-auth-file | --token-auth-file=/t | --token-auth-file is set, must not"
            + " be set",
        "apiserver-audit-log-maxage | --audit-log-maxage=29 |"
            + " --audit-log-maxage is 29, must be at least 30",
        "apiserver-audit-log-maxage | --audit-log-maxage |"
            + " --audit-log-maxage has no value, must be at least 30",
        "apiserver-request-timeout | --request-timeout=1h1s |"
            + " --request-timeout is 1h1s, must be at most 60s",
        "apiserver-insecure-ciphers | --tls-cipher-suites=TLS_RSA_WITH_RC4_128_SHA |"
            + " --tls-cipher-suites is TLS_RSA_WITH_RC4_128_SHA, must include nothing that is"
            + " insecure",
      })
  void sayWhatIsWrong(String control, String flag, String message) {
    assertThat(Harness.findings(control, APISERVER + "        - " + flag + "\n"))
        .extracting(Finding::message)
        .containsExactly(message);
  }

  @Test
  void standAtTheFlagOrAtTheListWithoutIt() {
    Finding set = only("apiserver-profiling", APISERVER + "        - --profiling=true\n");
    assertThat(set.path()).isEqualTo("spec.containers[0].command[1]");
    assertThat(Position.line(set.start())).isEqualTo(11);
    assertThat(set.container()).isEqualTo("server");
    Finding unset = only("apiserver-profiling", APISERVER);
    assertThat(unset.path()).isEqualTo("spec.containers[0].command");
    assertThat(Position.line(unset.start())).isEqualTo(9);
  }

  @Test
  void standInTheTextOfAConfigMap() {
    String yaml =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: kube-proxy
          namespace: kube-system
        data:
          config.conf: |
            apiVersion: kubeproxy.config.k8s.io/v1alpha1
            kind: KubeProxyConfiguration
            metricsBindAddress: "[::]:10249"
        """;
    Finding finding = only("kube-proxy-metrics-address", yaml);
    assertThat(finding.path()).isEqualTo("data[config.conf]");
    assertThat(finding.message()).isEqualTo("metricsBindAddress is [::]:10249, must be 127.0.0.1");
    assertThat(Harness.findings("kube-proxy-metrics-address", yaml.replace("[::]", "[::1]")))
        .isEmpty();
  }

  @Test
  void areUnknownWhereAFileOrAVariableDecides() {
    String file = APISERVER + "        - --authentication-config=/etc/a.yaml\n";
    assertUnknown("apiserver-anonymous-auth", file, "the file of --authentication-config decides");
    String modes = APISERVER + "        - --authorization-config=/etc/a.yaml\n";
    assertUnknown("apiserver-rbac", modes, "the file of --authorization-config decides");
    String variable =
        APISERVER
            + """
                    - --profiling=$(PROFILING)
                  env:
                    - name: PROFILING
                      valueFrom: {configMapKeyRef: {name: a, key: b}}
            """;
    assertUnknown("apiserver-profiling", variable, "a variable whose value is not shown");
  }

  @Test
  void followTheVersion() {
    assertThat(at(19, "apiserver-insecure-port", APISERVER)).hasSize(1);
    assertThat(at(20, "apiserver-insecure-port", APISERVER)).isEmpty();
    String off = APISERVER + "        - --disable-admission-plugins=PodSecurity\n";
    assertThat(at(22, "apiserver-pod-security-admission", off)).isEmpty();
    assertThat(at(23, "apiserver-pod-security-admission", off)).hasSize(1);
  }

  @Test
  void knowWhatKubeadmPassesByItself() {
    String kubeadm =
        """
        apiVersion: kubeadm.k8s.io/v1beta3
        kind: ClusterConfiguration
        etcd:
          external: {endpoints: ["https://192.0.2.1:2379"]}
        """;
    assertThat(Harness.findings("apiserver-rbac", kubeadm)).isEmpty();
    assertThat(Harness.findings("scheduler-bind-address", kubeadm)).isEmpty();
    assertThat(Harness.findings("apiserver-etcd-ca", kubeadm)).hasSize(1);
    assertThat(Harness.findings("etcd-peer-auto-tls", kubeadm)).isEmpty();
    assertThat(only("apiserver-always-pull-images", kubeadm).message())
        .isEqualTo(
            "--enable-admission-plugins is not set, and defaults to NodeRestriction, must include"
                + " AlwaysPullImages");
    assertThat(only("apiserver-node-restriction", kubeadm + ARGS).message())
        .isEqualTo("--enable-admission-plugins is EventRateLimit, must include NodeRestriction");
  }

  private static final String ARGS =
      """
      apiServer:
        extraArgs:
          enable-admission-plugins: EventRateLimit
      """;

  @Test
  void letLogsThatAreNoFilesGoWithoutRotation() {
    String output = APISERVER + "        - --audit-log-path=-\n";
    assertThat(Harness.findings("apiserver-audit-log-maxsize", output)).isEmpty();
    String webhook = APISERVER + "        - --audit-webhook-config-file=/w.yaml\n";
    assertThat(Harness.findings("apiserver-audit-log-maxsize", webhook)).isEmpty();
    assertThat(Harness.findings("apiserver-audit-log-path", webhook)).isEmpty();
  }

  @Test
  void tellTheDefaultsOfFileAndFlagsApart() {
    String file = "apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n";
    String flags = APISERVER.replace("kube-apiserver", "kubelet");
    for (String control :
        List.of("kubelet-anonymous-auth", "kubelet-always-allow", "kubelet-read-only-port")) {
      assertThat(Harness.findings(control, file)).as(control).isEmpty();
      assertThat(Harness.findings(control, flags)).as(control).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.0.0.1:10249, true",
    "localhost:1, true",
    "::1, true",
    "[::1]:1, true",
    "0.0.0.0, false",
    "[::]:1, false",
    "::, false",
    "'', false"
  })
  void knowAddressesThatOnlyTheMachineReaches(String address, boolean loopback) {
    assertThat(Addresses.isLoopback(address)).isEqualTo(loopback);
  }

  private static void assertUnknown(String control, String yaml, String message) {
    Finding finding = only(control, yaml);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.message()).endsWith(message);
  }

  private static Finding only(String control, String yaml) {
    List<Finding> findings = Harness.findings(control, yaml);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static List<Finding> at(int minor, String control, String yaml) {
    return Harness.findings(
        List.of(Harness.control(control)),
        minor,
        Parameters.DEFAULT,
        Harness.objects(yaml, "test.yaml"));
  }
}
