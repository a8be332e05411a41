package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.PodTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static final String POD = SourcesTest.pod("a");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void readsTextWithAByteOrderMark(String charset) throws IOException {
    String text = "\uFEFF" + POD + "  labels: {x: '\uD83D\uDE00'}\n---\n" + POD;
    Files.write(folder.resolve("a.yaml"), text.getBytes(Charset.forName(charset)));

    for (int chunk : new int[] {1, 1_000_000}) {
      assertThat(reading(chunk).seen()).containsExactly("a.yaml:1:1 Pod a", "a.yaml:7:1 Pod a");
    }
  }

  @Test
  void countsLinesThatEndInCarriageReturns() throws IOException {
    Reading reading = read((POD + "---\n" + POD).replace("\n", "\r\n"));

    assertThat(reading.seen()).containsExactly("a.yaml:1:1 Pod a", "a.yaml:6:1 Pod a");
  }

  @Test
  void namesTheByteThatIsNotUtf8AndReadsTheNeighbours() throws IOException {
    var bytes = (POD + "---\nname: \u00e9X\n---\n" + POD).getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("a.yaml"), bytes);

    Reading reading = reading(Sources.CHUNK);

    assertThat(reading.codes()).containsExactly("not-utf-8 a.yaml:6:7");
    assertThat(reading.problems.getFirst().cause()).contains("0xE9");
    assertThat(reading.seen()).hasSize(2);
  }

  @Test
  void aReplacementCharacterInTheTextIsNoError() throws IOException {
    assertThat(read(POD + "  labels: {x: '\uFFFD'}\n").problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "apps/v1, deployment, 'template: {spec: {containers: [{name: a, image: b}]}}', spec.template",
    "batch/v1, Deployment, 'template: {spec: {containers: [{name: a}]}}', spec.template",
    "apps/v1, Pod, 'containers: [{name: a}]', the object itself",
    "batch/v1, Cronjob, 'jobTemplate: {spec: {template: {spec: {containers: [{name: a}]}}}}', "
        + "spec.jobTemplate.spec.template",
  })
  void namesWorkloadsWhoseKindKubernetesDoesNotHave(
      String apiVersion, String kind, String spec, String path) throws IOException {
    Reading reading =
        read(
            "apiVersion: %s\nkind: %s\nmetadata: {name: w}\nspec: {%s}\n"
                .formatted(apiVersion, kind, spec));

    assertThat(reading.problems)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.code()).isEqualTo("unknown-workload-kind");
          assertThat(p.cause())
              .startsWith(path + " seems to be a pod template, and Kubernetes has");
          assertThat(p.nextStep()).startsWith("correct apiVersion or kind");
        });
  }

  @Test
  void aBugThatADocumentBringsOutLeavesItsNeighbours() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), POD + "---\n" + SourcesTest.pod("b"));
    var reading =
        new Reading() {
          @Override
          public void object(KubeObject object) {
            if (object.resource().id().name().equals("a")) {
              throw new IllegalStateException("hunter2");
            }
            super.object(object);
          }
        };
    var reader = new ChunkReader();
    var plan =
        new SourcePlan(
            List.of("a.yaml"),
            List.of(),
            folder,
            InputStream::nullInputStream,
            PodTemplates.BUILT_IN);
    try (Sources sources = Sources.open(plan)) {
      Chunk chunk;
      while ((chunk = sources.next()) != null) {
        chunk.read(reader, reading);
      }
    }

    assertThat(reading.seen()).containsExactly("a.yaml:6:1 Pod b");
    assertThat(reading.codes()).containsExactly("internal-error a.yaml:1");
    assertThat(reading.problems.toString()).doesNotContain("hunter2");
  }

  @Test
  void aBinaryFileIsOneProblem() throws IOException {
    for (int chunk : new int[] {1, 1_000_000}) {
      Files.write(folder.resolve("a.yaml"), new byte[] {'a', ':', 0, 1, 2, '\n', '-'});
      assertThat(reading(chunk).codes()).containsExactly("binary-file a.yaml");
    }
  }

  @Test
  void whatHoldsNothingIsNothing() throws IOException {
    for (String text : List.of("", "# note\n", "---\n---\n...\n", "\n\n", "\uFEFF", "null\n")) {
      Reading reading = read(text);
      assertThat(reading.problems).isEmpty();
      assertThat(reading.ignored).isZero();
      assertThat(reading.objects).isEmpty();
    }
  }

  @Test
  void countsDocumentsThatAreNoObjects() throws IOException {
    Reading reading = read("a: 1\n---\ntext\n---\n- b\n---\napiVersion: v2\nname: chart\n");

    assertThat(reading.ignored).isEqualTo(4);
    assertThat(reading.problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: Pod\nmetadata: {name: a}\n",
        "apiVersion: v1\nspec: {}\nmetadata: {}\n",
        "apiVersion: v1\nkind: 5\nmetadata: {}\n",
        "apiVersion: v1\nkind: List\nitems: [{metadata: {name: a}}]\n",
        "apiVersion: v1\nkind: List\nitems: [text]\n"
      })
  void whatTriesToBeAnObjectIsAProblem(String text) throws IOException {
    Reading reading = read(text);

    assertThat(reading.problems).extracting(Problem::code).containsExactly("not-an-object");
    assertThat(reading.problems.getFirst().lost()).isTrue();
    assertThat(reading.objects).isEmpty();
  }

  @Test
  void expandsListsInListsWithTheirTypes() throws IOException {
    Reading reading =
        read(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: PodList
              items:
              - metadata: {name: a, namespace: shop}
                spec: {containers: []}
            - apiVersion: apps/v1
              kind: Deployment
              metadata: {name: b}
            ---
            {"apiVersion": "v1", "items": [{"metadata": {"name": "c"}}], "kind": "NamespaceList"}
            ---
            kind: AllowList
            apiVersion: x/v1
            """);

    assertThat(reading.seen())
        .containsExactly(
            "a.yaml:7:5 Pod shop/a",
            "a.yaml:9:3 Deployment b",
            "a.yaml:13:32 Namespace c",
            "a.yaml:15:1 AllowList (unnamed)");
    assertThat(reading.objects.getFirst().pod()).isNotNull();
    assertThat(reading.problems).isEmpty();
  }

  @Test
  void reportsDuplicateKeysAndScansTheObject() throws IOException {
    Reading reading = read("apiVersion: v1\nkind: Pod\nkind: Namespace\nmetadata: {name: a}\n");

    assertThat(reading.codes()).containsExactly("duplicate-key a.yaml:3:1");
    assertThat(reading.problems.getFirst().cause()).contains("line 2, column 1");
    assertThat(reading.problems.getFirst().lost()).isFalse();
    assertThat(reading.seen()).containsExactly("a.yaml:1:1 Namespace a");
  }

  @Test
  void readsJsonOfEveryShape() throws IOException {
    String one = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}";

    assertThat(read(one + "\n" + one).seen())
        .containsExactly("a.yaml:1:1 Pod (unnamed)", "a.yaml:2:1 Pod (unnamed)");
    assertThat(read("[" + one + ",\n" + one + "]").seen())
        .containsExactly("a.yaml:1:2 Pod (unnamed)", "a.yaml:2:1 Pod (unnamed)");
    assertThat(read("# note\n---\n" + one + "\n---\n" + POD).seen())
        .containsExactly("a.yaml:3:1 Pod (unnamed)", "a.yaml:5:1 Pod a");
    assertThat(read("{apiVersion: v1, kind: Pod, metadata: {name: yes-flow}}").seen())
        .containsExactly("a.yaml:1:1 Pod yes-flow");
  }

  @Test
  void brokenJsonIsAProblemAndWhatStandsBeforeItIsScanned() throws IOException {
    Files.writeString(
        folder.resolve("a.json"),
        "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [\n"
            + "{\"apiVersion\": \"v1\", \"kind\": \"Pod\"},\n{\"apiVersion\": ");

    Reading reading = Reading.of(folder, "a.json");

    assertThat(reading.problems).extracting(Problem::code).containsExactly("malformed-json");
    assertThat(reading.seen()).containsExactly("a.json:2:1 Pod (unnamed)");
  }

  @Test
  void saysOfATemplateThatItIsNone() throws IOException {
    Reading reading = read("kind: Pod\nmetadata:\n  {{- include \"x\" . }}\n---\n" + POD);

    assertThat(reading.problems).extracting(Problem::code).containsExactly("template-not-rendered");
    assertThat(reading.seen()).hasSize(1);
  }

  @Test
  void namesWorkloadsOfUnknownKindsWithTheLinesThatMakeThemKnown() throws IOException {
    String text =
        """
        apiVersion: acme.io/v1
        kind: Widget
        metadata: {name: w}
        spec:
          worker:
            podTemplate:
              spec:
                containers: [{name: a, image: b}]
        """;
    Reading unknown = read(text);
    assertThat(unknown.codes()).containsExactly("unknown-workload-kind a.yaml:7:7");
    assertThat(unknown.problems.getFirst().nextStep())
        .endsWith(
            "workloads:\n  - group: acme.io\n    kind: Widget\n    path: spec.worker.podTemplate");
    assertThat(unknown.seen()).containsExactly("a.yaml:1:1 Widget w");

    var templates =
        PodTemplates.BUILT_IN.with("acme.io", "Widget", List.of("spec", "worker", "podTemplate"));
    Reading known =
        Reading.of(
            new SourcePlan(List.of("a.yaml"), List.of(), folder, () -> null, templates), 1 << 20);
    assertThat(known.problems).isEmpty();
    assertThat(known.objects.getFirst().pod()).isNotNull();
  }

  @Test
  void aListOnTheWayToAPodTemplateIsNamedToo() throws IOException {
    Reading reading =
        read(
            """
            apiVersion: ray.io/v1
            kind: RayCluster
            spec:
              groups:
              - template:
                  containers: [{name: a, image: b}]
            """);

    assertThat(reading.problems.getFirst().cause()).startsWith("spec.groups[0].template ");
  }

  @Test
  void hostileDocumentsAreAProblemEach() throws IOException {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a" + i + ": &a" + i + " [").append(("*a" + (i - 1) + ", ").repeat(9));
      bomb.append("]\n");
    }
    String deep = "a: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n";
    String deepJson = "[".repeat(10_000) + "]".repeat(10_000) + "\n";
    String blocks = "- ".repeat(10_000) + "x\n";
    String line = "a: \"" + "x".repeat(3_000_000) + "\n";

    Reading reading = read(String.join("---\n", bomb, deep, deepJson, blocks, line, POD));

    assertThat(reading.problems)
        .extracting(Problem::code)
        .containsExactly(
            "malformed-yaml",
            "malformed-yaml",
            "malformed-yaml",
            "malformed-yaml",
            "malformed-yaml");
    assertThat(reading.seen()).hasSize(1);
  }

  private Reading read(String text) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), text);
    return reading(Sources.CHUNK);
  }

  private Reading reading(int chunk) {
    return Reading.of(folder, List.of(), "", chunk, "a.yaml");
  }
}
