package dev.breakwater.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breakwater.assess.Report;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Position;
import dev.breakwater.reports.formats.Format;
import dev.breakwater.reports.json.JsonReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonReportTest {
  @Test
  void looksLikeTheGoldenOne() throws IOException {
    Golden.compare("report.json", json(SampleReport.all()));
  }

  @Test
  void meetsItsPublishedSchema() {
    assertThat(Schemas.REPORT.violations(json(SampleReport.all()))).isEmpty();
    assertThat(Schemas.REPORT.violations(json(SampleReport.clean(List.of(), 0, 0, 0)))).isEmpty();
    assertThat(Schemas.REPORT.violations(json(SampleReport.of(List.of(nowhere()), List.of()))))
        .isEmpty();
  }

  @Test
  void escapesWhatDoesNotShow() {
    String hidden = "\u202e\u200b\u2028\u007f\u009b\u001b";
    var problem = new Problem("code", hidden, "caf\u00e9.yaml", "cause", "next", true);
    String json = json(SampleReport.of(List.of(), List.of(problem)));
    assertThat(json).contains("caf\u00e9.yaml").doesNotContainPattern("[" + hidden + "]");
    assertThat(Schemas.parse(json).path("problems").path(0).path("what").asString())
        .isEqualTo(hidden);
  }

  @Test
  void schemaRefusesAReportThatLacksAField() {
    for (String field : List.of("\"fixable\": true, ", "\"kind\": \"Deployment\", ")) {
      String json = json(SampleReport.all());
      assertThat(json).contains(field);
      assertThat(Schemas.REPORT.violations(json.replaceFirst(field, ""))).isNotEmpty();
    }
  }

  @Test
  void schemaDescribesEveryFieldThatIsWritten() {
    JsonNode schema = Schemas.parse(Schemas.REPORT.text());
    assertThat(undescribed(schema, "")).isEmpty();
  }

  private static List<String> undescribed(JsonNode schema, String path) {
    Stream<String> own =
        schema.has("properties")
            ? schema
                .get("properties")
                .propertyStream()
                .filter(e -> !e.getValue().has("description"))
                .filter(e -> !e.getValue().path("$ref").asString("").contains("summary"))
                .filter(e -> !path.contains("/if"))
                .map(e -> path + "/" + e.getKey())
            : Stream.of();
    return Stream.concat(
            own,
            schema
                .propertyStream()
                .flatMap(e -> undescribed(e.getValue(), path + "/" + e.getKey()).stream()))
        .toList();
  }

  @Test
  void keepsTheOrderOfTheInput() {
    JsonNode findings = Schemas.parse(json(SampleReport.all())).get("findings");
    assertThat(findings.valueStream().map(f -> f.get("control").asString()))
        .containsExactlyElementsOf(SampleReport.findings().stream().map(Finding::control).toList());
  }

  @Test
  void putsTheSummaryLast() {
    assertThat(Schemas.parse(json(SampleReport.all())).propertyNames().stream().toList())
        .startsWith("schemaVersion", "tool")
        .endsWith("summary");
  }

  @Test
  void writesAFindingOnALine() {
    assertThat(json(SampleReport.all()).lines().filter(l -> l.contains("\"outcome\"")))
        .hasSize(SampleReport.findings().size());
  }

  @Test
  void escapesWhatManifestsMayHold() {
    var finding =
        new Finding(
            "host-path",
            Severity.HIGH,
            Outcome.FAIL,
            new Resource(new ObjectId("v1", "Pod", null, "a\"\u001b[31m\n"), "x.yaml", 0),
            "\ud83d\ude00",
            "",
            Position.NONE,
            Position.NONE,
            "tab\t",
            null,
            new Edit(Edit.Operation.SET, "spec", "{\"a\":[1,\"\\\"\"]}"));
    JsonNode read =
        Schemas.parse(json(SampleReport.of(List.of(finding), List.of()))).get("findings").get(0);
    assertThat(read.get("resource").get("name").asString()).isEqualTo("a\"\u001b[31m\n");
    assertThat(read.get("container").asString()).isEqualTo("\ud83d\ude00");
    assertThat(read.get("location").has("line")).isFalse();
    assertThat(read.get("edit").get("value").get("a").get(1).asString()).isEqualTo("\"");
  }

  @Test
  void holdsNoSourceText() {
    assertThat(json(SampleReport.all())).doesNotContain("privileged: true", "hostPath:");
  }

  @Test
  void variesByNothingButTheVersion() {
    String one = json(SampleReport.all());
    assertThat(json(SampleReport.all())).isEqualTo(one);
    String other =
        Golden.written(Format.JSON, SampleReport.all(), new RenderOptions("9.9.9", true, 60, 1));
    assertThat(other.replace("9.9.9", "1.2.3")).isEqualTo(one);
  }

  @Test
  void passesOnWhatTheWriterThrows() {
    var failing =
        new Writer() {
          @Override
          public void write(char[] buffer, int from, int length) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatThrownBy(
            () -> new JsonReport().write(SampleReport.all(), failing, RenderOptions.plain("1.2.3")))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  private static Finding nowhere() {
    return new Finding(
        "host-path",
        Severity.LOW,
        Outcome.UNKNOWN,
        new Resource(new ObjectId("v1", "Namespace", null, ""), "<stdin>", Position.NONE),
        null,
        "",
        Position.NONE,
        Position.NONE,
        "there is none",
        null,
        null);
  }

  private static String json(Report report) {
    return Golden.written(Format.JSON, report, RenderOptions.plain("1.2.3"));
  }
}
