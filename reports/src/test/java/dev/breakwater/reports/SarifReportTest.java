package dev.breakwater.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.assess.Report;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Position;
import dev.breakwater.reports.formats.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SarifReportTest {
  @Test
  void looksLikeTheGoldenOne() throws IOException {
    Golden.compare("report.sarif", sarif(SampleReport.all()));
  }

  @Test
  void meetsTheSchemaOfSarif() {
    assertThat(Schemas.SARIF.violations(sarif(SampleReport.all()))).isEmpty();
    assertThat(Schemas.SARIF.violations(sarif(SampleReport.clean(List.of(), 1, 1, 0)))).isEmpty();
  }

  @Test
  void schemaRefusesALogWithoutMessages() {
    String broken = sarif(SampleReport.all()).replace("\"message\"", "\"note\"");
    assertThat(Schemas.SARIF.violations(broken)).isNotEmpty();
  }

  @Test
  void ordersWorstFirst() {
    JsonNode results = run(SampleReport.all()).get("results");
    assertThat(results.valueStream().map(r -> r.get("level").asString()))
        .containsExactly(
            "error", "error", "error", "error", "error", "error", "warning", "warning", "note",
            "note", "none", "error");
    assertThat(results.get(0).get("ruleId").asString()).isEqualTo("privileged-container");
    assertThat(results.get(10).get("kind").asString()).isEqualTo("review");
    assertThat(results.get(11).get("suppressions")).hasSize(1);
  }

  @Test
  void everyResultPointsAtItsRule() {
    JsonNode run = run(SampleReport.all());
    JsonNode rules = run.get("tool").get("driver").get("rules");
    assertThat(rules).hasSize(SampleControls.ALL.size());
    run.get("results")
        .forEach(result ->
            assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
                .isEqualTo(result.get("ruleId")));
  }

  @Test
  void saysNothingOfSuppressionWhereNothingIsExcepted() {
    var findings = new ArrayList<>(SampleReport.findings());
    findings.removeIf(finding -> finding.outcome() == Outcome.EXCEPTED);
    assertThat(sarif(SampleReport.of(findings, List.of()))).doesNotContain("suppressions");
  }

  @Test
  void lostInputIsNoSuccess() {
    assertThat(successful(List.of(SampleReport.findings().getFirst()), true)).isFalse();
    assertThat(successful(List.of(SampleReport.findings().getFirst()), false)).isTrue();
  }

  private static boolean successful(List<Finding> findings, boolean lost) {
    var problems = List.of(lost ? SampleReport.LOST : SampleReport.NOTICE);
    JsonNode invocation = run(SampleReport.of(findings, problems)).get("invocations").get(0);
    assertThat(invocation.get("toolExecutionNotifications")).hasSize(1);
    return invocation.get("executionSuccessful").asBoolean();
  }

  @ParameterizedTest
  @CsvSource({
    "k8s/a b.yaml, k8s/a%20b.yaml, true",
    "<stdin>, %3Cstdin%3E, true",
    "c:x.yaml, c%3Ax.yaml, true",
    "sub\\x.yaml, sub/x.yaml, true",
    "ü%.yaml, %C3%BC%25.yaml, true",
    "/etc/x y.yaml, file:///etc/x%20y.yaml, false",
    "C:\\x.yaml, file:///C%3A/x.yaml, false"
  })
  void namesFilesAsUris(String file, String uri, boolean relative) {
    JsonNode location =
        run(SampleReport.of(List.of(finding(file, 7, "m", "p")), List.of()))
            .at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertThat(location.get("uri").asString()).isEqualTo(uri);
    assertThat(location.has("uriBaseId")).isEqualTo(relative);
  }

  @Test
  void fingerprintStaysWhenLinesShift() {
    String fingerprint = fingerprint(finding("a.yaml", 7, "m", "spec.a"));
    assertThat(fingerprint(finding("a.yaml", 70, "other words", "spec.a"))).isEqualTo(fingerprint);
    assertThat(fingerprint(finding("b.yaml", 7, "m", "spec.a"))).isNotEqualTo(fingerprint);
    assertThat(fingerprint(finding("a.yaml", 7, "m", "spec.b"))).isNotEqualTo(fingerprint);
  }

  @Test
  void messagesOfTheInputMakeNoLinks() {
    JsonNode run =
        run(SampleReport.of(List.of(finding("a", 1, "is [x](http://e) {0}", "p")), List.of()));
    assertThat(run.at("/results/0/message/text").asString())
        .isEqualTo("Pod a: is \\[x\\](http://e) {{0}}");
  }

  private static String fingerprint(Finding finding) {
    return run(SampleReport.of(List.of(finding), List.of()))
        .at("/results/0/partialFingerprints/breakwater~1v1")
        .asString();
  }

  private static Finding finding(String file, int line, String message, String path) {
    long start = Position.of(line, 1);
    var resource = new Resource(new ObjectId("v1", "Pod", null, "a"), file, start);
    return new Finding(
        "host-path",
        Severity.HIGH,
        Outcome.FAIL,
        resource,
        null,
        path,
        start,
        start + 4,
        message,
        null,
        null);
  }

  private static JsonNode run(Report report) {
    String sarif = sarif(report);
    assertThat(Schemas.SARIF.violations(sarif)).isEmpty();
    return Schemas.parse(sarif).get("runs").get(0);
  }

  private static String sarif(Report report) {
    return Golden.written(Format.SARIF, report, RenderOptions.plain("1.2.3"));
  }
}
