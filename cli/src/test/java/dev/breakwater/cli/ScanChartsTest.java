package dev.breakwater.cli;

import static dev.breakwater.cli.Manifests.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanChartsTest {
  @TempDir Path folder;

  @BeforeEach
  void chart() {
    write(folder, "shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
    write(folder, "shop/values.yaml", "privileged: false\n");
    write(
        folder,
        "shop/templates/pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: {{ .Release.Name }}
          namespace: {{ .Release.Namespace }}
          labels: {on: "{{ .Capabilities.KubeVersion }}"}
        spec:
          containers:
            - name: {{ .Values.name | default "web" }}
              image: registry.example/web:1.0.0
              securityContext:
                privileged: {{ .Values.privileged }}
        """);
  }

  private Cli.Outcome run(String... args) {
    return Cli.in(folder).run(args);
  }

  @Test
  void pointsAtTheLineOfTheTemplateAndNamesTheChart() {
    Cli.Outcome outcome =
        run("scan", "--control", "privileged-container", "--set", "privileged=true", "shop");

    assertThat(outcome.out())
        .contains("Pod shop/shop (chart shop)  shop/templates/pod.yaml:1")
        .contains("12 |         privileged: {{ .Values.privileged }}");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void tellsOfTheDefaultNamespaceOnlyWhoAsksForIt() {
    assertThat(run("scan", "--control", "default-namespace", "shop").out())
        .doesNotContain("default-namespace: ");
    assertThat(
            run("scan", "--control", "default-namespace", "--namespace", "default", "shop").out())
        .contains("default-namespace: namespace is \"default\"");
  }

  @Test
  void tellsOnceWhatALineMakesWrongInSeveralReleases() {
    write(folder, ".git/HEAD", "");
    write(
        folder,
        "shop/templates/more.yaml",
        """
        {{- range .Values.more }}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: "{{ . }}"}
        spec:
          containers: [{name: a, image: a, securityContext: {privileged: true}}]
        {{- end }}
        """);
    for (String release : List.of("dev", "prod")) {
      write(
          folder,
          release + ".yaml",
          """
          apiVersion: argoproj.io/v1alpha1
          kind: Application
          metadata: {name: NAME}
          spec:
            destination: {namespace: NAME}
            source: {path: shop, helm: {valuesObject: {privileged: true, more: [one, two]}}}
          """
              .replace("NAME", release));
    }

    String text = run("scan", "--control", "privileged-container").out();

    assertThat(text)
        .contains(
            "Pod dev/dev (chart shop)", "Pod dev/one (chart shop)", "Pod dev/two (chart shop)")
        .doesNotContain("Pod prod/")
        .contains("Findings  3 critical", "6 failed");
  }

  @Test
  void rendersWithTheChartsOwnValues() {
    Cli.Outcome outcome = run("scan", "--control", "privileged-container", "shop");

    assertThat(outcome.code()).isZero();
  }

  @Test
  void rendersAsTheOptionsSay() {
    write(folder, "one.yaml", "privileged: true\nname: one\n");
    write(folder, "two.yaml", "name: two\n");

    Cli.Outcome outcome =
        run(
            "scan",
            "shop",
            "--control",
            "privileged-container",
            "--format",
            "json",
            "--values",
            "one.yaml",
            "--values",
            "two.yaml",
            "--release-name",
            "eu",
            "--namespace",
            "prod");

    assertThat(outcome.out())
        .contains("\"namespace\": \"prod\"", "\"name\": \"eu\"", "\"container\": \"two\"");
  }

  @Test
  void aChartThatCannotBeRenderedIsAPartThatWasNotScanned() {
    write(folder, "shop/templates/more.yaml", "a: 1\nb: {{ .Values.none.such }}\n");

    Cli.Outcome outcome = run("scan", "shop");

    assertThat(outcome.out()).contains("chart-not-rendered", "shop/templates/more.yaml:2");
    assertThat(outcome.code()).isEqualTo(2);
  }
}
