package dev.breakwater.controls.pods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import org.junit.jupiter.api.Test;

/** Which user and group a container runs as: its own word, the pod's, else the image's. */
class UsersTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
      """;

  @Test
  void containerOverridesPod() {
    String pod =
        POD
            + """
              securityContext: {runAsUser: 10001, runAsNonRoot: true}
              initContainers:
                - {name: setup, securityContext: {runAsUser: 0, runAsNonRoot: false}}
              containers:
                - {name: web}
                - {name: side, securityContext: {runAsNonRoot: false}}
              ephemeralContainers:
                - {name: debug, securityContext: {runAsUser: 0, runAsNonRoot: false}}
            """;

    assertThat(Harness.findings("run-as-non-root", pod))
        .extracting(Finding::container, Finding::path)
        .containsExactly(
            tuple("setup", "spec.initContainers[0].securityContext.runAsNonRoot"),
            tuple("debug", "spec.ephemeralContainers[0].securityContext.runAsNonRoot"));
    assertThat(Harness.findings("root-user", pod))
        .extracting(Finding::container, Finding::outcome, Finding::message)
        .containsExactly(
            tuple("setup", Outcome.FAIL, "runAsUser is 0, must be more than 0"),
            tuple("debug", Outcome.FAIL, "runAsUser is 0, must be more than 0"));
  }

  @Test
  void rootOfThePodIsToldAtThePod() {
    assertThat(
            Harness.findings(
                "root-user",
                POD
                    + """
                      securityContext: {runAsUser: 0}
                      containers:
                        - {name: web}
                        - {name: side, securityContext: {runAsUser: 1}}
                    """))
        .extracting(Finding::container, Finding::path)
        .containsExactly(tuple("web", "spec.securityContext.runAsUser"));
  }

  @Test
  void imageDecidesWhereNobodySays() {
    String pod = POD + "  containers: [{name: web}]\n";

    assertThat(Harness.findings("run-as-non-root", pod))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.FAIL);
    assertThat(Harness.findings("root-user", pod))
        .extracting(Finding::outcome, Finding::message)
        .containsExactly(
            tuple(
                Outcome.UNKNOWN,
                "runAsUser is not set, so that the image decides, perhaps for root"));
    assertThat(Harness.findings("root-group", pod))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void kubeletRefusesImagesOfRootWhereNonRootIsAsked() {
    String pod = POD + "  containers: [{name: web, securityContext: {runAsNonRoot: true}}]\n";

    assertThat(Harness.findings("root-user", pod)).isEmpty();
  }

  @Test
  void rootIsToldEvenWhereTheKubeletWouldRefuseIt() {
    String pod =
        POD + "  containers: [{name: web, securityContext: {runAsNonRoot: true, runAsUser: 0}}]\n";

    assertThat(Harness.findings("root-user", pod))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.FAIL);
  }

  @Test
  void eachGroupOfRootIsToldAtItsPlace() {
    assertThat(
            Harness.findings(
                "root-group",
                POD
                    + """
                      securityContext: {runAsGroup: 5, fsGroup: 0, supplementalGroups: [7, 0]}
                      containers:
                        - {name: web}
                        - {name: side, securityContext: {runAsGroup: 0}}
                    """))
        .extracting(Finding::container, Finding::path)
        .containsExactly(
            tuple("side", "spec.containers[1].securityContext.runAsGroup"),
            tuple(null, "spec.securityContext.fsGroup"),
            tuple(null, "spec.securityContext.supplementalGroups[1]"));
  }

  @Test
  void windowsPodsNameAUser() {
    String pod =
        POD
            + """
              os: {name: windows}
              securityContext: {windowsOptions: {runAsUserName: ContainerUser}}
              containers:
                - {name: web}
                - name: admin
                  securityContext: {windowsOptions: {runAsUserName: containerADMINISTRATOR}}
            """;

    assertThat(Harness.findings("run-as-non-root", pod))
        .extracting(Finding::container)
        .containsExactly("admin");
    assertThat(Harness.findings("root-user", pod)).isEmpty();
    assertThat(Harness.findings("root-group", pod)).isEmpty();
    assertThat(Harness.findings("run-as-non-root", pod.replace("windows}", "linux}")))
        .as("Linux does not read windowsOptions")
        .extracting(Finding::container)
        .containsExactly("web", "admin");
  }
}
