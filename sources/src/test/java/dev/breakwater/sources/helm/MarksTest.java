package dev.breakwater.sources.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.kube.Provenance;
import dev.breakwater.model.tree.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks change nothing of what a chart renders but what it computes from its own text. */
class MarksTest {
  private static final List<String> PARTS =
      List.of(
          "a: b\n",
          "  - x\n",
          "\t\n",
          "\r\n",
          "plain {{ .Values.one }} text\n",
          "{{- .Values.one }}",
          "{{ .Values.one -}}\n   ",
          "  {{- .Values.one -}}  ",
          "{{- \"a }} b\" }}",
          "{{ `raw }}` }}",
          "{{/* a }} comment */}}",
          "{{- /* trimmed */ -}}\n",
          "{{ $v := .Values.one }}{{ $v }}",
          "{{- $w := 1 -}}\n",
          "{{ if .Values.one }}yes{{ else }}no{{ end }}",
          "\n{{- if .Values.none }}\nyes\n{{- else if .Values.one }}\nelse\n{{- end }}\n",
          "{{ range $i, $e := .Values.list }}{{ $i }}={{ $e }},{{ end }}",
          "\n{{- range .Values.list }}\n- {{ . | quote }}\n{{- end }}\n",
          "{{ with .Values.map }}{{ toYaml . | nindent 2 }}{{ end }}",
          "{{ include \"block\" . | indent 4 }}\n",
          "{{- include \"block\" . | nindent 2 }}",
          "{{ template \"inline\" . }}",
          "{{ include \"inline\" . | quote }}",
          "{{ if eq (include \"compared\" .) \"same\" }}equal{{ end }}",
          "{{ include \"compared\" . | trunc 2 }}",
          "{{ $c := include \"nested\" . }}{{ $c | b64enc }}",
          "{{ tpl .Values.text . }}",
          "{{ tpl \"{{ include \\\"inline\\\" . }}\" . }}",
          "{{ printf \"%s-%d\" .Values.one 2 | trimSuffix \"-2\" }}",
          "é ⟦1⟧ 😀\n",
          "{{-3}}",
          "{{ '}' }}");

  private static final String HELPERS =
      """
      {{- define "block" -}}
      one: {{ .Values.one }}
        two:
      {{- range .Values.list }}
          - {{ . }}
      {{- end }}
      {{ include "inline" . }}
      {{- end }}
      {{ define "inline" }} in {{- .Values.one }} {{ end }}
      {{ define "compared" }}same{{ end }}
      {{ define "nested" }}<{{ include "within" . }}>{{ end }}
      {{ define "within" }}text
      {{ .Values.one }}{{ end }}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void leaveWhatIsRenderedAsItIs(long seed) throws IOException {
    var random = new Random(seed);
    write("app/Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\n");
    write(
        "app/values.yaml",
        "one: 1st\nlist: [a, b]\nmap: {k: v, l: [1]}\ntext: 'of {{ .Values.one }}'\n");
    write("app/templates/_helpers.tpl", HELPERS);
    for (int file = 0; file < 80; file++) {
      var template = new StringBuilder();
      for (int part = random.nextInt(12); part >= 0; part--) {
        template.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      write("app/templates/" + file + ".yaml", template.toString());
    }

    ChartRendering rendering = render("app");

    assertThat(rendering.problems()).isEmpty();
    assertThat(rendering.templates()).hasSizeGreaterThan(60);
    assertThat(rendering.templates())
        .filteredOn(t -> !t.isExact())
        .extracting(t -> t.file() + ": " + t.text())
        .isEmpty();
  }

  @Test
  void leaveGoldenChartsAsTheyAre() {
    SampleCharts.shop(folder);
    SampleCharts.copy("vendor", folder);

    // A checksum of its own text differs from rendering to rendering.
    assertThat(render("shop").templates())
        .filteredOn(t -> !t.isExact())
        .extracting(RenderedTemplate::file)
        .containsExactly("shop/templates/deployment.yaml");
    assertThat(render("vendor").templates()).isNotEmpty().allMatch(RenderedTemplate::isExact);
  }

  /** What cannot be seen from the templates: a name that is computed. */
  @Test
  void areTakenOutWhereAChartCannotBearThem() throws IOException {
    write("app/Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\n");
    write("app/templates/_x.tpl", "{{ define \"x.map\" }}\nkey: v\n{{ end }}\n");
    write(
        "app/templates/x.yaml",
        """
        a: 1
        {{- $read := include (print "x" ".map") . | fromYaml }}
        b: {{ required "no key" $read.key }}
        c: 2
        """);

    RenderedTemplate rendered = render("app").templates().getFirst();

    assertThat(rendered.text()).isEqualTo("a: 1\nb: v\nc: 2\n");
    Provenance.Place place = rendered.place("b", Position.of(2, 1), Position.of(2, 5));
    assertThat(Position.in(place.file(), place.start())).isEqualTo("app/templates/x.yaml:3:1");
    assertThat(place.snippet()).isEqualTo("b: {{ required \"no key\" $read.key }}");
  }

  @Test
  void showNothingOfOtherFieldsOnTheirLine() throws IOException {
    write("app/Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\n");
    write("app/templates/x.yaml", "- {password: hunter2, other: {{ \"v\" }}}\n");

    RenderedTemplate rendered = render("app").templates().getFirst();

    assertThat(rendered.place("other", Position.of(1, 23), Position.of(1, 28)).snippet())
        .isEqualTo("other:");
  }

  private ChartRendering render(String chart) {
    try (var renderer = new ChartRenderer()) {
      return renderer.render(folder.resolve(chart), chart, ChartOptions.DEFAULT);
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
