package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentsTest {
  @TempDir Path folder;

  @BeforeEach
  void repository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write("charts/app/Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\n");
    write("charts/app/values.yaml", "size: own\ncolour: own\nshape: own\n");
    write("charts/app/prod.yaml", "size: prod\ncolour: prod\nshape: prod\n");
    write("envs/eu.yaml", "size: eu\n");
    write(
        "charts/app/templates/x.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ .Release.Name }}
          namespace: {{ .Release.Namespace }}
          labels: {is: "{{ .Values.size }}-{{ .Values.colour }}-{{ .Values.shape }}"}
        """);
  }

  @Test
  void rendersAChartAsItsApplicationsDo() throws IOException {
    write(
        "apps/app.yaml",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: first}
        spec:
          destination: {namespace: one}
          source:
            repoURL: https://git.example/shop.git
            path: charts/app
            helm:
              valueFiles: [prod.yaml, ../../envs/eu.yaml, nowhere.yaml]
              valuesObject: {colour: object}
              parameters: [{name: shape, value: "round,flat"}]
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: second}
        spec:
          sources:
            - repoURL: https://git.example/shop.git
              path: charts/app
              helm:
                releaseName: other
                valueFiles: [$here/envs/eu.yaml]
                values: |
                  colour: text
            - {repoURL: https://git.example/shop.git, ref: here}
        """);

    Reading reading = Reading.of(folder, ".");

    assertThat(labels(reading))
        .containsExactly("one/first eu-object-round,flat", "other/other eu-text-own");
    assertThat(reading.codes()).containsExactly("values-not-found apps/app.yaml:1:1");
    assertThat(reading.problems.getFirst().lost()).isFalse();
  }

  @Test
  void tellsOfValuesThatCannotBeRead() throws IOException {
    Files.write(folder.resolve("envs/eu.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
    write(
        "app.yaml",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: app}
        spec:
          source: {path: charts/app, helm: {valueFiles: [/envs/eu.yaml]}}
        """);

    Reading reading = Reading.of(folder, "app.yaml", "charts");

    assertThat(labels(reading)).containsExactly("app/app own-own-own");
    assertThat(reading.codes()).containsExactly("values-unreadable app.yaml:1:1");
    assertThat(reading.problems.getFirst().what())
        .isEqualTo("Application app was evaluated without the values of envs/eu.yaml");
    assertThat(reading.problems.getFirst().cause()).isEqualTo("it is no text in UTF-8");
    assertThat(reading.problems.getFirst().lost()).isTrue();
  }

  @Test
  void saysNothingOfOverlaysAndFoldersThatAreScannedAsTheyStand() throws IOException {
    write("envs/cm.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: plain}\n");
    write(
        "deploy.yaml",
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: flux}
        spec: {path: ./envs, sourceRef: {kind: GitRepository, name: shop}}
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: argo}
        spec:
          source: {repoURL: https://git.example/shop.git, path: envs}
        """);

    Reading reading = Reading.of(folder, "deploy.yaml", "envs");

    assertThat(reading.problems).isEmpty();
    assertThat(reading.seen()).contains("envs/cm.yaml:1:1 ConfigMap plain");
  }

  @Test
  void rendersAChartAsItsHelmReleaseDoes() throws IOException {
    write(
        "release.yaml",
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: app, namespace: flux}
        spec:
          targetNamespace: two
          chart:
            spec:
              chart: ./charts/app
              sourceRef: {kind: GitRepository, name: shop}
              valuesFiles: [charts/app/prod.yaml]
          values: {shape: flux}
          valuesFrom: [{kind: ConfigMap, name: more}]
        """);

    Reading reading = Reading.of(folder, ".");

    assertThat(labels(reading)).containsExactly("two/two-app prod-prod-flux");
    assertThat(reading.problems)
        .extracting(p -> p.what())
        .containsExactly("HelmRelease flux/app was evaluated without the values of ConfigMap more");
  }

  @Test
  void namesWhatComesFromElsewhere() throws IOException {
    write(
        "apps.yaml",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: redis}
        spec:
          source: {repoURL: https://charts.example, chart: redis, targetRevision: 18.1.0}
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        metadata: {name: all}
        spec:
          template:
            metadata: {name: '{{name}}'}
            spec:
              source: {repoURL: https://git.example/other.git, path: '{{path}}'}
        ---
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: db, namespace: flux}
        spec:
          chart:
            spec: {chart: postgresql, version: 12.x, sourceRef: {kind: HelmRepository, name: r}}
        ---
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: here}
        spec: {path: ./envs, sourceRef: {kind: GitRepository, name: shop}}
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: beside}
        spec:
          source: {repoURL: https://git.example/shop.git, path: charts/app}
        """);

    Reading reading = Reading.of(folder, "apps.yaml");

    assertThat(reading.problems)
        .extracting(p -> p.code() + ": " + p.what())
        .containsExactly(
            "application-not-followed: what Application redis deploys is unknown: chart redis of"
                + " https://charts.example, version 18.1.0",
            "application-not-followed: what ApplicationSet all deploys is unknown: path {{path}} of"
                + " https://git.example/other.git",
            "application-not-followed: what HelmRelease flux/db deploys is unknown: chart"
                + " postgresql of HelmRepository r, version 12.x",
            "application-not-followed: what Application beside deploys was not evaluated: chart"
                + " charts/app");
    assertThat(reading.problems).noneMatch(p -> p.lost());
  }

  private static List<String> labels(Reading reading) {
    return reading.objects.stream()
        .filter(o -> o.resource().id().kind().equals("ConfigMap"))
        .map(o -> {
          var metadata = o.root().mapping("metadata");
          return metadata.string("namespace")
              + "/"
              + metadata.string("name")
              + " "
              + metadata.mapping("labels").string("is");
        })
        .toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
