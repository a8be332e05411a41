package dev.breakwater.controls.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.tree.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What findings on the Pod Security Standards say, where they point, and what edit they offer. */
class PodSecurityFindingsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
      """;

  @Test
  void pointsAtTheCapabilityAddedAndRemovesItAlone() {
    Finding finding =
        only(
            "capabilities-beyond-default",
            """
              containers:
                - name: web
                  securityContext:
                    capabilities:
                      add:
                        - NET_BIND_SERVICE
                        - NET_ADMIN
            """);
    assertThat(finding.path()).isEqualTo("spec.containers[0].securityContext.capabilities.add[1]");
    assertThat(place(finding)).isEqualTo("12:15");
    assertThat(finding.container()).isEqualTo("web");
    assertThat(finding.message())
        .isEqualTo(
            "capabilities.add[1] is \"NET_ADMIN\", must be in the default set of capabilities");
    assertThat(edit(finding))
        .isEqualTo("remove spec.containers[0].securityContext.capabilities.add[1]");
  }

  @Test
  void takesAnotherSpellingOfACapabilityForAnotherCapability() {
    Finding finding =
        only(
            "capabilities-beyond-default",
            """
              containers:
                - name: web
                  securityContext:
                    capabilities: {add: [CHOWN, chown]}
            """);
    assertThat(finding.path()).endsWith("add[1]");
  }

  @Test
  void tellsACapabilityNotDroppedApartFromOneAdded() {
    assertThat(
            findings(
                "restricted-capabilities",
                """
                  containers:
                    - name: web
                      securityContext:
                        capabilities: {drop: [NET_RAW], add: [CHOWN]}
                """))
        .extracting(Finding::message)
        .containsExactly(
            "capabilities.drop has 1 item, must include ALL",
            "capabilities.add[0] is \"CHOWN\", must be NET_BIND_SERVICE or not be added");
  }

  @Test
  void pointsAtTheContainerThatLacksASettingAndMendsThePodOnce() {
    Finding finding =
        only(
            "restricted-run-as-non-root",
            """
              containers:
                - name: web
                  securityContext: {runAsNonRoot: true}
                - name: proxy
            """);
    assertThat(finding.container()).isEqualTo("proxy");
    assertThat(place(finding)).isEqualTo("9:7");
    assertThat(finding.message()).isEqualTo("runAsNonRoot is not set, must be true");
    assertThat(edit(finding)).isEqualTo("set spec.securityContext.runAsNonRoot: true");
  }

  @Test
  void blamesThePodAndNotEachContainerForThePodsSetting() {
    Finding finding =
        only(
            "seccomp-profile",
            """
              securityContext:
                seccompProfile:
                  type: Unconfined
              containers:
                - name: web
                - name: proxy
            """);
    assertThat(finding.container()).isNull();
    assertThat(place(finding)).isEqualTo("8:7");
    assertThat(finding.message())
        .isEqualTo(
            "seccompProfile.type is \"Unconfined\", must be one of RuntimeDefault, Localhost");
  }

  @Test
  void doesNotLetContainersExcuseTheirPod() {
    assertThat(
            only(
                    "restricted-run-as-non-root",
                    """
                      securityContext: {runAsNonRoot: false}
                      containers:
                        - name: web
                          securityContext: {runAsNonRoot: true}
                    """)
                .path())
        .isEqualTo("spec.securityContext.runAsNonRoot");
  }

  @Test
  void looksAtInitAndEphemeralContainersToo() {
    assertThat(
            findings(
                "host-port",
                """
                  initContainers:
                    - name: proxy
                      ports: [{containerPort: 80, hostPort: 80}]
                  ephemeralContainers:
                    - name: debug
                      ports: [{containerPort: 80, hostPort: 0}, {containerPort: 81, hostPort: 81}]
                """))
        .extracting(Finding::path)
        .containsExactly(
            "spec.initContainers[0].ports[0].hostPort",
            "spec.ephemeralContainers[0].ports[1].hostPort");
  }

  @Test
  void namesTheProbeByItsPath() {
    Finding finding =
        only(
            "host-probe",
            """
              containers:
                - name: web
                  lifecycle:
                    preStop:
                      httpGet: {path: /stop, port: 80, host: localhost}
            """);
    assertThat(finding.path()).isEqualTo("spec.containers[0].lifecycle.preStop.httpGet.host");
    assertThat(finding.message()).isEqualTo("httpGet.host is \"localhost\", must not be set");
  }

  @Test
  void offersNoEditThatWouldBreakTheProgram() {
    Finding finding =
        only(
            "host-path-volume",
            """
              containers: [{name: web}]
              volumes:
                - name: logs
                  hostPath: {path: /var/log}
            """);
    assertThat(finding.path()).isEqualTo("spec.volumes[0].hostPath");
    assertThat(place(finding)).isEqualTo("9:7");
    assertThat(finding.edit()).isNull();
  }

  @Test
  void takesAVolumeWithoutASourceForTheEmptyDirThatItIs() {
    assertThat(
            findings(
                "restricted-volume-types",
                """
                  containers: [{name: web}]
                  volumes: [{name: scratch}, {name: spare, nfs: null}]
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "seccomp-unconfined, 18, container.seccomp.security.alpha.kubernetes.io/web, true",
    "seccomp-unconfined, 18, container.seccomp.security.alpha.kubernetes.io/other, false",
    "seccomp-unconfined, 18, seccomp.security.alpha.kubernetes.io/pod, true",
    "seccomp-unconfined, 19, seccomp.security.alpha.kubernetes.io/pod, false",
    "apparmor-profile, 37, container.apparmor.security.beta.kubernetes.io/web, true"
  })
  void readsAnnotationsAsTheVersionDoes(String control, int minor, String key, boolean fails) {
    String yaml =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            %s: unconfined
        spec:
          containers: [{name: web}]
        """
            .formatted(key);
    List<Finding> findings =
        Harness.findings(
            List.of(Harness.control(control)),
            minor,
            Parameters.DEFAULT,
            Harness.objects(yaml, "test.yaml"));
    assertThat(findings).extracting(Finding::path).hasSize(fails ? 1 : 0);
    if (fails) {
      assertThat(findings.getFirst().path()).isEqualTo("metadata.annotations[" + key + "]");
      assertThat(place(findings.getFirst())).isEqualTo("6:5");
    }
  }

  private static Finding only(String control, String spec) {
    List<Finding> findings = findings(control, spec);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static List<Finding> findings(String control, String spec) {
    return Harness.findings(control, POD + spec);
  }

  private static String place(Finding finding) {
    return Position.line(finding.start()) + ":" + Position.column(finding.start());
  }

  private static String edit(Finding finding) {
    assertThat(finding.edit()).isNotNull();
    return finding.edit().describe();
  }
}
