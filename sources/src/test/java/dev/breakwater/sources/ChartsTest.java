package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.sources.helm.ChartOptions;
import dev.breakwater.sources.helm.SampleCharts;
import dev.breakwater.sources.helm.Values;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {
  private static final String CHART = "apiVersion: v2\nname: app\nversion: 1.0.0\n";
  private static final String CONFIG_MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ";

  @TempDir Path folder;

  @Test
  void aFolderOfChartsAndManifestsIsReadOnceInOrderOfPaths() throws IOException {
    SampleCharts.shop(folder);
    write("a.yaml", SourcesTest.pod("a"));
    write("shop/deploy/extra.yaml", SourcesTest.pod("extra"));
    write("shop/ci/test-values.yaml", "level: {{ none }}\n");
    write("z.yaml", SourcesTest.pod("z"));

    Reading reading =
        Reading.of(folder, ".", "shop", "shop/templates/config.yaml", "shop/charts/cache");

    assertThat(reading.problems).isEmpty();
    assertThat(reading.seen())
        .containsExactly(
            "a.yaml:1:1 Pod a",
            "shop/crds/order.yaml:1:1 CustomResourceDefinition orders.shop.example",
            "shop/charts/cache/templates/statefulset.yaml:1:1 StatefulSet shop/shop-cache",
            "shop/charts/queue-0.1.0.tgz!/queue/templates/job.yaml:2:1 Job shop/shop-jobs",
            "shop/templates/config.yaml:2:1 ConfigMap shop/shop-shop-config",
            "shop/templates/config.yaml:18:1 ServiceAccount shop/shop-shop",
            "shop/templates/config.yaml:25:1 Service shop/shop-80",
            "shop/templates/config.yaml:25:1 Service shop/shop-443",
            "shop/templates/deployment.yaml:3:1 Deployment shop/shop-shop",
            "shop/templates/tests/ping.yaml:1:1 Pod shop/shop-ping",
            "shop/deploy/extra.yaml:1:1 Pod extra",
            "z.yaml:1:1 Pod z");
    assertThat(reading.ignored).isZero();
  }

  @Test
  void namesTheChartAndWhatDefinesIt() {
    SampleCharts.shop(folder);

    assertThat(Reading.of(folder, "shop").objects)
        .extracting(o -> o.resource().origin() + "")
        .contains("chart shop", "chart shop/cache", "chart shop/jobs");
    assertThat(Reading.of(folder, "shop").objects)
        .filteredOn(o -> o.resource().origin() != null)
        .extracting(o -> o.resource().origin().file())
        .contains("shop/Chart.yaml", "shop/charts/cache/Chart.yaml", "shop/charts/queue-0.1.0.tgz");
  }

  @Test
  void rendersAPackageWhereItStands() {
    SampleCharts.pack("queue", folder.resolve("queue-0.1.0.tgz"));

    assertThat(Reading.of(folder, ".").seen())
        .containsExactly("queue-0.1.0.tgz!/queue/templates/job.yaml:2:1 Job queue/queue-queue");
    assertThat(Reading.of(folder, "queue-0.1.0.tgz").objects).hasSize(1);
  }

  @Test
  void aTemplateNamedByItselfIsAllThatIsReportedOfItsChart() {
    SampleCharts.shop(folder);

    assertThat(Reading.of(folder, "shop/templates/tests", "shop/charts/cache/templates").seen())
        .containsExactly(
            "shop/charts/cache/templates/statefulset.yaml:1:1 StatefulSet shop/shop-cache",
            "shop/templates/tests/ping.yaml:1:1 Pod shop/shop-ping");
  }

  @Test
  void leavesOutChartsThatAreExcluded() throws IOException {
    SampleCharts.shop(folder);
    write("pod.yaml", SourcesTest.pod("pod"));

    assertThat(Reading.of(folder, List.of("shop/"), "", Sources.CHUNK, ".").seen())
        .containsExactly("pod.yaml:1:1 Pod pod");
  }

  @Test
  void overridesValuesAsHelmDoes() throws IOException {
    write("app/Chart.yaml", CHART);
    write("app/values.yaml", "a: 1\nb: {c: 2, d: 3}\nlist: [x, y]\ngone: 5\n");
    write(
        "app/templates/x.yaml",
        CONFIG_MAP
            + "x\ndata: {v: '{{ toJson .Values }}', r: {{ .Release.Name }}/{{ .Release.Namespace }},"
            + " k: {{ .Capabilities.KubeVersion }}}\n");
    var options =
        new ChartOptions(
            List.of(
                new Values("1", "b: {c: 20}\nlist: [z, {k: 1}]"), new Values("2", "b: {e: yes}")),
            List.of("a=7,b.d=true", "list[1].k=2", "gone=null", "t={p,q\\,r},u=a\\.b\\=c"),
            List.of("s=01", "n=12"),
            "rel",
            "prod",
            31,
            List.of());

    Reading reading = read(options, "app");

    assertThat(reading.problems).isEmpty();
    assertThat(reading.objects.getFirst().root().mapping("data").string("v"))
        .isEqualTo(
            "{\"a\":7,\"b\":{\"c\":20,\"d\":true,\"e\":true},\"list\":[\"z\",{\"k\":2}],"
                + "\"n\":\"12\",\"s\":\"01\",\"t\":[\"p\",\"q,r\"],\"u\":\"a.b=c\"}");
    assertThat(reading.objects.getFirst().root().mapping("data").string("r")).isEqualTo("rel/prod");
    assertThat(reading.objects.getFirst().root().mapping("data").string("k")).isEqualTo("v1.31.0");
  }

  @Test
  void whatNamesNoNamespaceIsInThatOfItsRelease() throws IOException {
    write("app/Chart.yaml", CHART);
    write(
        "app/templates/x.yaml",
        CONFIG_MAP
            + "{{ .Release.Namespace }}\n---\n"
            + CONFIG_MAP
            + "second\n  namespace: own\n---\n"
            + "apiVersion: v1\nkind: PodList\nitems: [{metadata: {name: z}}]\n---\n"
            + "apiVersion: v1\nkind: Namespace\nmetadata: {name: extra}\n---\n"
            + "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: c}\n");

    assertThat(ids(read(ChartOptions.DEFAULT, "app")))
        .containsExactly(
            "ConfigMap app/app",
            "ConfigMap own/second",
            "Pod app/z",
            "Namespace extra",
            "ClusterRole c");
    assertThat(
            ids(
                read(
                    new ChartOptions(List.of(), List.of(), List.of(), "a.b", null, 0, List.of()),
                    "app")))
        .startsWith("ConfigMap a-b/a-b");
    assertThat(
            ids(
                read(
                    new ChartOptions(List.of(), List.of(), List.of(), "a.b", "ns", 0, List.of()),
                    "app")))
        .startsWith("ConfigMap ns/ns", "ConfigMap own/second");
  }

  private static List<String> ids(Reading reading) {
    return reading.objects.stream().map(o -> o.resource().id().toString()).toList();
  }

  @Test
  void saysWhyAChartCannotBeRendered() throws IOException {
    write("app/Chart.yaml", CHART);
    write("app/templates/x.yaml", "a: 1\nb: {{ required \"give b\" .Values.b }}\n");

    Problem problem = Reading.of(folder, "app").problems.getFirst();

    assertThat(problem.code()).isEqualTo("chart-not-rendered");
    assertThat(problem.where()).isEqualTo("app/templates/x.yaml:2");
    assertThat(problem.cause()).endsWith("give b");
    assertThat(problem.nextStep()).contains("--values");
    assertThat(problem.lost()).isTrue();
    assertThat(read(with("b=1"), "app").problems).isEmpty();
  }

  @Test
  void saysWhichValuesASchemaRefuses() throws IOException {
    write("app/Chart.yaml", CHART);
    write("app/values.schema.json", "{\"type\": \"object\", \"required\": [\"size\"]}");
    write("app/templates/x.yaml", CONFIG_MAP + "x\n");

    assertThat(Reading.of(folder, "app").problems.getFirst().cause()).contains("size");
    assertThat(read(with("size=1"), "app").seen())
        .containsExactly("app/templates/x.yaml:1:1 ConfigMap app/x");
  }

  @Test
  void fetchesNoSchema() throws IOException {
    write("app/Chart.yaml", CHART);
    write("app/templates/x.yaml", CONFIG_MAP + "x\n");
    for (String elsewhere :
        List.of(
            "{\"\\u0024ref\": \"https://127.0.0.1:1/s.json\"}",
            "{\"$id\": \"https://127.0.0.1:1/\", \"allOf\": [{\"$ref\": \"s.json\"}]}",
            "{\"$schema\": \"https://127.0.0.1:1/meta\"}")) {
      write("app/values.schema.json", elsewhere);
      assertThat(Reading.of(folder, "app").problems).as(elsewhere).isEmpty();
    }
  }

  @Test
  void rendersAroundADependencyThatIsMissing() throws IOException {
    write(
        "app/Chart.yaml",
        CHART + "dependencies:\n- {name: db, version: 1.x, repository: 'oci://r.example'}\n");
    write("app/templates/x.yaml", CONFIG_MAP + "x\n");

    Reading reading = Reading.of(folder, "app");

    assertThat(reading.seen()).containsExactly("app/templates/x.yaml:1:1 ConfigMap app/x");
    assertThat(reading.codes()).containsExactly("chart-dependency-missing app");
    assertThat(reading.problems.getFirst().cause()).contains("db 1.x of oci://r.example");
    assertThat(reading.problems.getFirst().nextStep()).contains("helm dependency build app");
  }

  @Test
  void takesADependencyFromTheSameRepository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write(
        "app/Chart.yaml",
        CHART + "dependencies:\n- {name: lib, version: 1.0.0, repository: 'file://../lib'}\n");
    write("app/templates/x.yaml", "{{ include \"lib.map\" . }}\n");
    write("lib/Chart.yaml", CHART.replace("app", "lib") + "type: library\n");
    write("lib/templates/_x.tpl", "{{ define \"lib.map\" }}" + CONFIG_MAP + "x{{ end }}\n");

    Reading reading = Reading.of(folder, ".");

    assertThat(reading.seen()).containsExactly("lib/templates/_x.tpl:1:23 ConfigMap app/x");
    assertThat(reading.codes()).containsExactly("library-chart lib");
    assertThat(reading.problems.getFirst().lost()).isFalse();
  }

  @Test
  void asksNoClusterAndReadsNothingOfTheUser() throws IOException {
    write("app/Chart.yaml", CHART);
    write("app/values.yaml", "late: '{{ (print \"look\" \"up\") }}'\n");
    write(
        "app/templates/x.yaml",
        CONFIG_MAP
            + "x\ndata: {a: '{{ toJson (lookup \"v1\" \"Secret\" \"x\" \"y\") }}', b: '{{ \"y\" | lookup"
            + " \"v1\" \"Secret\" \"x\" | len }}', c: '{{ env \"HOME\" }}'}\n");

    Problem problem = Reading.of(folder, "app").problems.getFirst();
    assertThat(problem.cause()).contains("function \"env\" not defined");

    write(
        "app/templates/x.yaml",
        CONFIG_MAP
            + "x\ndata: {a: '{{ toJson (lookup \"v1\" \"Secret\" \"x\" \"y\") }}', b: '{{ \"y\" | lookup"
            + " \"v1\" \"Secret\" \"x\" | len }}'}\n");
    Reading reading = Reading.of(folder, "app");
    assertThat(reading.problems).isEmpty();
    assertThat(reading.objects.getFirst().root().mapping("data").string("a")).isEqualTo("{}");
    assertThat(reading.objects.getFirst().root().mapping("data").string("b")).isEqualTo("0");

    // What hides its question from us fails, since there is no cluster to ask.
    write(
        "app/templates/x.yaml",
        CONFIG_MAP
            + "x\ndata: {a: '{{ tpl (printf \"{{ look%s \\\"v1\\\" \\\"Secret\\\" \\\"x\\\""
            + " \\\"y\\\" }}\" \"up\") . }}'}\n");
    assertThat(Reading.of(folder, "app").problems.getFirst().cause()).contains("127.0.0.1:0");
  }

  @Test
  void saysWhereRenderedTextIsNoYaml() throws IOException {
    write("app/Chart.yaml", CHART);
    write("app/templates/x.yaml", "{{ if true }}\na: [\n{{ end }}\n");
    write("app/templates/y.yaml", CONFIG_MAP + "whole\n");

    Reading reading = Reading.of(folder, "app");

    assertThat(reading.seen()).containsExactly("app/templates/y.yaml:1:1 ConfigMap app/whole");
    assertThat(reading.problems.getFirst().code()).isEqualTo("malformed-yaml");
    assertThat(reading.problems.getFirst().where()).startsWith("app/templates/x.yaml:");
  }

  @Test
  void drawsAndAsksTheSameEachTime() throws IOException {
    write("app/Chart.yaml", CHART);
    write("app/values.yaml", "later: '{{ 5 | randAlpha }}'\n");
    write(
        "app/templates/x.yaml",
        """
        {{- $ca := genCA "ca" 365 }}
        {{- $cert := genSignedCert "app" nil (list "app") (int 365) $ca }}
        {{- $again := buildCustomCert (b64enc $cert.Cert) (b64enc $cert.Key) }}
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: "p-{{ randAlphaNum 5 | lower }}"}
        data:
          a: "{{ 12 | randAlphaNum }} {{ randNumeric (int 3) }} {{ tpl .Values.later . }}"
          b: {{ now | date "2006-01-02" }} {{ uuidv4 | trunc 8 | upper }}
          c: {{ $ca.Key | quote }}
          d: {{ $again.Cert | b64enc | quote }}
          e: {{ htpasswd "user" "x" | quote }}
          f: "{{ randInt 3 9 }}{{ shuffle "x" }}"
        """);

    Reading reading = Reading.of(folder, "app");

    assertThat(reading.problems).isEmpty();
    assertThat(reading.seen()).containsExactly("app/templates/x.yaml:4:1 ConfigMap app/p-chang");
    var data = reading.objects.getFirst().root().mapping("data");
    assertThat(data.string("a")).isEqualTo("changesEachT 407 chang");
    assertThat(data.string("b")).isEqualTo("2026-01-01 C4A26E50");
    assertThat(data.string("c")).isEqualTo("changesEachTimeThatHelmRendersTheChart");
    assertThat(data.string("d")).isNotEmpty();
    assertThat(data.string("e")).startsWith("changes");
    assertThat(data.string("f")).isEqualTo("3x");
  }

  @Test
  void saysInFewWordsThatATemplateIncludesItself() throws IOException {
    write("app/Chart.yaml", CHART);
    write(
        "app/templates/x.yaml",
        "{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}\n");

    Problem problem = Reading.of(folder, "app").problems.getFirst();

    assertThat(problem.cause()).hasSizeLessThan(700).contains("nested reference name: a");
    assertThat(problem.nextStep()).startsWith("correct the template");
  }

  private static ChartOptions with(String set) {
    return new ChartOptions(List.of(), List.of(set), List.of(), null, null, 0, List.of());
  }

  private Reading read(ChartOptions options, String... arguments) {
    return Reading.of(
        new SourcePlan(
            List.of(arguments),
            List.of(),
            folder,
            InputStream::nullInputStream,
            PodTemplates.BUILT_IN,
            options,
            System.getenv(),
            null),
        Sources.CHUNK);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
