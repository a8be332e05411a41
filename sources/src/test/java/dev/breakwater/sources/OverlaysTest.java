package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Position;
import dev.breakwater.sources.helm.ChartOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlaysTest {
  /** A program that no test may start, so that a build that was tried would be told. */
  private static final Map<String, String> FORBIDDEN =
      Map.of("BREAKWATER_KUSTOMIZE", "/nonexistent/kustomize");

  @TempDir Path folder;

  @BeforeEach
  void resolveLinks() throws IOException {
    folder = folder.toRealPath();
  }

  @Test
  void scansAMixedFolderOnceAndNothingTwice() throws Exception {
    write("base/kustomization.yaml", "resources: [pod.yaml]\n");
    write("base/pod.yaml", pod("a"));
    write("base/forgotten.yaml", pod("forgotten"));
    write("overlays/dev/kustomization.yml", "resources: [../../base]\nnamespace: dev\n");
    write(
        "overlays/prod/Kustomization",
        """
        resources: [../../base]
        namespace: prod
        patches: [{path: patch.yaml}]
        """);
    write("overlays/prod/patch.yaml", pod("a").replace("image: x", "image: y"));
    write("plain.yaml", pod("plain"));

    Reading reading = built(".");

    assertThat(reading.codes()).isEmpty();
    assertThat(reading.seen())
        .containsExactly(
            "base/forgotten.yaml:1:1 Pod forgotten",
            "base/pod.yaml:1:1 Pod dev/a",
            "base/pod.yaml:1:1 Pod prod/a",
            "plain.yaml:1:1 Pod plain");
    assertThat(reading.objects.get(1).resource().origin()).hasToString("overlay overlays/dev");
    assertThat(reading.objects.get(3).resource().origin()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlay", "overlay/kustomization.yaml", "base overlay", "overlay base"})
  void takesAnOverlayByItsFolderOrByItsFile(String arguments) throws Exception {
    write("base/kustomization.yaml", "resources: [pod.yaml]\n");
    write("base/pod.yaml", pod("a"));
    write("overlay/kustomization.yaml", "resources: [../base]\nnamePrefix: my-\n");

    Reading reading = built(arguments.split(" "));

    assertThat(reading.seen()).containsExactly("base/pod.yaml:1:1 Pod my-a");
  }

  @Test
  void readsTheResourcesOfAComponentThatNobodyUsesButNotItsPatches() throws Exception {
    write(
        "component/kustomization.yaml",
        """
        kind: Component
        resources: [pod.yaml]
        patches: [{path: patch.yaml}]
        """);
    write("component/pod.yaml", pod("a"));
    write("component/patch.yaml", pod("b"));

    Reading reading = built(".");

    assertThat(reading.codes()).isEmpty();
    assertThat(reading.seen()).containsExactly("component/pod.yaml:1:1 Pod a");
  }

  @Test
  void takesFromAnObjectWhatKustomizeNotedInIt() throws Exception {
    write("kustomization.yaml", "resources: [pod.yaml]\n");
    write("pod.yaml", pod("a"));

    Reading reading = built(".");

    assertThat(reading.objects.getFirst().root().mapping("metadata").get("annotations")).isNull();
  }

  @Test
  void leavesWhatOnlyFluxReadsToBeReadAsItStands() throws Exception {
    write(
        "kustomization.yaml",
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: apps}
        spec: {path: ./apps}
        """);

    Reading reading = read(FORBIDDEN, ".");

    assertThat(reading.seen()).containsExactly("kustomization.yaml:1:1 Kustomization apps");
  }

  @Test
  void saysOfEachOverlayThatNoProgramBuildsIt() throws IOException {
    write("base/kustomization.yaml", "resources: [pod.yaml]\n");
    write("base/pod.yaml", pod("a"));
    write("a/kustomization.yaml", "resources: [../base]\n");
    write("b/kustomization.yaml", "resources: [../base]\n");

    Reading reading = read(Map.of("PATH", folder.toString()), ".");

    assertThat(reading.seen()).isEmpty();
    assertThat(reading.codes())
        .containsExactly("no-kustomize a/kustomization.yaml", "no-kustomize b/kustomization.yaml");
    Problem problem = reading.problems.getFirst();
    assertThat(problem.what()).isEqualTo("the overlay a was not built");
    assertThat(problem.cause()).contains("neither kustomize nor kubectl");
    assertThat(problem.nextStep()).contains("install").contains("BREAKWATER_KUSTOMIZE");
    assertThat(problem.lost()).isTrue();
  }

  @Test
  void saysWhatKustomizeSaysOfABuildThatFails() throws Exception {
    write("app/kustomization.yaml", "resources: [pod.yaml]\npatches: [{path: patch.yaml}]\n");
    write("app/pod.yaml", pod("a"));
    write("app/patch.yaml", pod("other"));

    Reading reading = built(".");

    assertThat(reading.seen()).isEmpty();
    assertThat(reading.codes()).containsExactly("overlay-not-built app/kustomization.yaml");
    assertThat(reading.problems.getFirst().cause())
        .startsWith("no resource matches strategic merge patch")
        .doesNotContain(folder.toString());
    assertThat(reading.problems.getFirst().nextStep()).contains("kustomize build app");
  }

  @Test
  void saysOfBasesThatAreMadeOfOneAnotherThatTheyAre() throws Exception {
    write("a/kustomization.yaml", "resources: [../b]\n");
    write("b/kustomization.yaml", "resources: [../a]\n");

    Reading reading = built(".");

    assertThat(reading.codes()).containsExactly("overlay-not-built a/kustomization.yaml");
    assertThat(reading.problems.getFirst().cause()).contains("cycle");
  }

  @Test
  void saysOfAKustomizationThatItCannotBeRead() throws IOException {
    write("kustomization.yaml", "resources: [\n");

    Reading reading = read(FORBIDDEN, ".");

    assertThat(reading.codes()).containsExactly("malformed-kustomization kustomization.yaml:2:1");
    assertThat(reading.problems.getFirst().lost()).isTrue();
  }

  /** Each is one line of a base that an overlay two folders away uses. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          resources: [https://example.com/base.yaml]
          resources: [HTTPS://example.com/base.yaml]
          resources: ['github.com/example/repo//base?ref=v1']
          resources: [GitHub.com/example/repo]
          resources: ['git@example.com:base.git']
          resources: ['git::https://example.com/base']
          resources: ['ssh://git@example.com/base']
          resources: ['file:///srv/base']
          resources: ['user@example.com/base']
          bases: ['https://example.com/base?ref=main']
          components: [https://example.com/component]
          crds: [https://example.com/crd.json]
          configurations: [https://example.com/config.yaml]
          'openapi: {path: https://example.com/schema.json}'
          patchesStrategicMerge: [https://example.com/patch.yaml]
          'patches: [{path: https://example.com/patch.yaml}]'
          'patchesJson6902: [{path: https://example.com/patch.yaml}]'
          'replacements: [{path: https://example.com/replacement.yaml}]'
          'configMapGenerator: [{name: a, files: [b=https://example.com/x]}]'
          'configMapGenerator: [{name: a, envs: [https://example.com/x]}]'
          'secretGenerator: [{name: a, env: https://example.com/x}]'
          generators: [https://example.com/generator.yaml]
          transformers: [https://example.com/transformer.yaml]
          validators: [https://example.com/validator.yaml]
          Resources: [https://example.com/base.yaml]
          'patches: [{Path: https://example.com/patch.yaml}]'
          'HelmCharts: [{name: redis}]'
          '{nameprefix: a, namePrefix: b}'
          'helmCharts: [{name: redis}]'
          'helmChartInflationGenerator: [{chartName: redis}]'
          generators: [plugin.yaml]
          transformers: [plugin.yaml]
          validators: [plugins]
          generators: [inflate.yaml]
          """)
  void handsNothingRemoteAndNothingThatRunsToKustomize(String line) throws IOException {
    write("overlay/kustomization.yaml", "resources: [../between]\n");
    write("between/kustomization.yaml", "resources: [../base]\n");
    write("base/kustomization.yaml", line + "\n");
    write("base/plugin.yaml", "apiVersion: example.com/v1\nkind: Chosen\nmetadata: {name: a}\n");
    write("base/inflate.yaml", "apiVersion: builtin\nkind: HelmChartInflationGenerator\n");
    write("base/plugins/kustomization.yaml", "resources: [../plugin.yaml]\n");

    Reading reading = read(FORBIDDEN, "overlay");

    assertThat(reading.seen()).isEmpty();
    assertThat(reading.problems).hasSize(1);
    Problem problem = reading.problems.getFirst();
    assertThat(problem.code()).isEqualTo("overlay-refused");
    assertThat(problem.what()).isEqualTo("the overlay overlay was not built");
    assertThat(problem.where()).startsWith("base/");
    assertThat(problem.lost()).isTrue();
  }

  @Test
  void buildsWhatIsBuiltIntoKustomize() throws Exception {
    write("kustomization.yaml", "resources: [pod.yaml]\ntransformers: [labels.yaml]\n");
    write("pod.yaml", pod("a"));
    write(
        "labels.yaml",
        """
        apiVersion: builtin
        kind: LabelTransformer
        metadata: {name: any}
        labels: {team: shop}
        fieldSpecs: [{path: metadata/labels, create: true}]
        """);

    Reading reading = built(".");

    assertThat(reading.codes()).isEmpty();
    assertThat(reading.seen()).containsExactly("pod.yaml:1:1 Pod a");
  }

  @Test
  void tellsTheLineWithinATextThatIsWrittenInLines() throws Exception {
    write("kustomization.yaml", "resources: [map.yaml]\nnameprefix: my-\n");
    write(
        "map.yaml",
        """
        kind: ConfigMap
        apiVersion: v1
        metadata: {name: a}
        data:
          # what the program reads
          app.conf: |
            user=a
            password=made-up
        """);

    Reading reading = built(".");

    var object = reading.objects.getFirst();
    assertThat(object.resource().id().name()).isEqualTo("my-a");
    var text = FieldPath.resolve(object.root(), FieldPath.parse("data[app.conf]"));
    long second = Position.of(Position.line(text.start()) + 2, 5);
    var place = object.provenance().place("data[app.conf]", second, second);
    assertThat(Position.in(place.file(), place.start())).isEqualTo("map.yaml:8:5");
    assertThat(place.snippet()).isNull();
    var name = object.provenance().place("metadata.name", 0, 0);
    assertThat(Position.in(name.file(), name.start())).isEqualTo("kustomization.yaml:2:1");
  }

  @Test
  void changesNothingInTheFolderOfTheOverlay() throws Exception {
    write("kustomization.yaml", "resources: [pod.yaml]\n");
    write("pod.yaml", pod("a"));

    built(".");

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("kustomization.yaml", "pod.yaml");
    }
  }

  private Reading built(String... arguments) throws IOException, InterruptedException {
    return read(KustomizeProgram.environment(), arguments);
  }

  private Reading read(Map<String, String> environment, String... arguments) {
    return Reading.of(
        new SourcePlan(
            List.of(arguments),
            List.of(),
            folder,
            InputStream::nullInputStream,
            PodTemplates.BUILT_IN,
            ChartOptions.DEFAULT,
            environment,
            null),
        Sources.CHUNK);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String pod(String name) {
    return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: "
        + name
        + "\nspec:\n  containers:\n  - name: c\n    image: x\n";
  }
}
