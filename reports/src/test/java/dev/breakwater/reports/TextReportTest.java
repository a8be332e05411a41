package dev.breakwater.reports;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
  private static final String CONTEXT = "spec.containers[0].securityContext.";

  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void looksLikeTheGoldenOne(int width) throws IOException {
    Golden.compare("report-" + width + ".txt", text(SampleReport.all(), options(width, 0)));
  }

  @Test
  void looksLikeTheGoldenOneInColour() throws IOException {
    Golden.compare(
        "report-colour.txt", text(SampleReport.all(), new RenderOptions("1.2.3", true, 80, 0)));
  }

  @Test
  void saysWhichVerdictsNoScoreCounts() {
    assertThat(text(SampleReport.all(), options(200, 0)))
        .contains(
            "61.5 of 100 (nsa, NSA/CISA Kubernetes Hardening Guidance v1.2); 1 excepted verdict is"
                + " not counted\n")
        .contains(
            "none, nothing passed or failed (pss-baseline, Pod Security Standards, baseline)\n");
  }

  @Test
  void coloursChangeNothingElse() {
    String coloured = text(SampleReport.all(), new RenderOptions("1.2.3", true, 80, 0));
    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(text(SampleReport.all(), options(80, 0)));
  }

  @Test
  void putsTheWorstObjectFirst() {
    Report report =
        SampleReport.of(
            List.of(
                finding("unknown", Severity.CRITICAL, Outcome.UNKNOWN, 1, null),
                finding("low", Severity.LOW, Outcome.FAIL, 1, null),
                finding("light", Severity.HIGH, Outcome.FAIL, 1, null),
                finding("heavy", Severity.HIGH, Outcome.FAIL, 1, null),
                finding("heavy", Severity.LOW, Outcome.FAIL, 2, null),
                finding("accepted", Severity.CRITICAL, Outcome.EXCEPTED, 1, null),
                finding("twin", Severity.HIGH, Outcome.FAIL, 1, null)),
            List.of());
    assertThat(text(report, options(80, 0)).lines().filter(l -> l.startsWith("Pod ")))
        .containsExactly(
            "Pod heavy  heavy.yaml:1",
            "Pod light  light.yaml:1",
            "Pod twin  twin.yaml:1",
            "Pod low  low.yaml:1",
            "Pod unknown  unknown.yaml:1");
  }

  @Test
  void leavesLinesToBeCopiedAsTheyAre() {
    var problem =
        new Problem(
            "unknown-kind",
            "what\nline",
            "a\nb.yaml",
            "cause",
            "write these lines:\nworkloads:\n  - group: example.com\n    kind: Worker",
            true);
    assertThat(text(SampleReport.of(List.of(), List.of(problem)), options(60, 0)))
        .contains(
            """
              where   a b.yaml
              cause   cause
              next    write these lines:
                        workloads:
                          - group: example.com
                            kind: Worker
              effect  this part
            """
                .indent(0)
                .stripTrailing());
  }

  @Test
  void marksUnknownsAsSuch() {
    var unknown = finding("a", Severity.HIGH, Outcome.UNKNOWN, 1, null);
    String text = text(SampleReport.of(List.of(unknown), List.of()), options(80, 0));
    assertThat(text).contains("  unknown   host-path: wrong (high if it fails)\n");
    assertThat(text).doesNotContain("would help").doesNotContain("all clear");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 120})
  void keepsToTheWidthAndLeavesNoTrailingSpace(int width) {
    assertThat(text(SampleReport.all(), options(width, 0)).lines())
        .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()))
        .filteredOn(line -> line.length() > width)
        .allMatch(line -> !line.strip().contains(" "), "is one word that cannot be broken");
  }

  @Test
  void cutsALongFieldAroundItsCarets() {
    Finding finding = excerpt(30, " ".repeat(30) + "image: " + "x".repeat(90));
    assertThat(text(SampleReport.of(List.of(finding), List.of()), options(60, 0)))
        .contains("\n         7 | …   image: " + "x".repeat(35) + "…\n")
        .contains("\n           |     " + "^".repeat(43) + "\n");
  }

  @Test
  void putsCaretsUnderWideCharacters() {
    Finding finding = excerpt(2, "  名前: x");
    assertThat(text(SampleReport.of(List.of(finding), List.of()), options(60, 0)))
        .contains("\n         7 |   名前: x\n           |   ^^^^^^^\n");
  }

  @Test
  void showsNoMoreOfTheSourceThanTheSnippet() {
    List<String> snippets = SampleReport.findings().stream().map(Finding::snippet).toList();
    assertThat(text(SampleReport.all(), options(120, 0)).lines())
        .filteredOn(line -> line.matches(" +\\d+ \\| .*"))
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(snippets)
                .contains(line.substring(line.indexOf('|') + 2).replaceFirst("^… ", "")));
  }

  @Test
  void printsNoEscapesOfTheInput() {
    var evil = "a\u001b[2K\u0007\u202e\u2028b\tc";
    var resource = new Resource(new ObjectId("v1", "Pod", evil, evil), evil, Position.of(1, 1));
    var finding =
        new Finding(
            "host-path",
            Severity.HIGH,
            Outcome.FAIL,
            resource,
            evil,
            evil,
            Position.of(1, 1),
            Position.of(1, 9),
            evil,
            evil,
            new Edit(Edit.Operation.SET, evil, evil));
    assertThat(text(SampleReport.of(List.of(finding), List.of()), options(80, 0)))
        .contains("Pod a?[2K?? b c/a?[2K?? b c")
        .matches("[ -~…\\n]+");
  }

  @Test
  void foldsFindingsThatSayTheSame() {
    List<Finding> findings =
        IntStream.range(0, 9)
            .mapToObj(i -> container(i, "c" + i, set("spec.containers[" + i + "].tty", "false")))
            .toList();
    assertThat(text(SampleReport.of(findings, List.of()), options(100, 0)))
        .containsOnlyOnce("host-path: wrong (containers c0, c1, c2, c3 and 5 more)")
        .contains("fix: set tty: false in each container\n")
        .contains("… and on line 13, 14, 15, 16, 17 and 18\n");
  }

  @Test
  void foldedFixNamesWhatTheyShare() {
    String mounts = "spec.containers[3].volumeMounts";
    List<Finding> findings =
        List.of(
            container(1, "c", set(mounts + "[0].readOnly", "true")),
            container(2, "c", set(mounts + "[1].readOnly", "true")),
            container(3, "c", set(mounts + "[2].readOnly", "true")));
    assertThat(text(SampleReport.of(findings, List.of()), options(100, 0)))
        .contains("fix: set volumeMounts[*].readOnly: true in the container\n")
        .contains("in spec.containers[3]\n       set volumeMounts[0].readOnly: true\n");
  }

  @Test
  void advisesThePlaceWhoseEditsEndMost() {
    List<Finding> findings =
        List.of(
            finding("alone", Severity.CRITICAL, Outcome.FAIL, 1, set("spec.hostPID", "false")),
            finding("rich", Severity.HIGH, Outcome.FAIL, 1, set(CONTEXT + "a", "1")),
            finding("rich", Severity.HIGH, Outcome.FAIL, 2, set(CONTEXT + "b", "2")),
            finding("rich", Severity.HIGH, Outcome.UNKNOWN, 3, set(CONTEXT + "c", "3")),
            finding("rich", Severity.HIGH, Outcome.FAIL, 4, set(CONTEXT + "a", "9")));
    String text = text(SampleReport.of(findings, List.of()), options(80, 0));
    assertThat(text.substring(text.indexOf("The two edits")))
        .isEqualTo(
            """
            The two edits that would help most:
              1. rich.yaml:1 Pod rich ends 2 high findings
                 in spec.containers[0].securityContext
                   set a: 1
                   set b: 2
              2. alone.yaml:1 Pod alone ends 1 critical finding
                 set spec.hostPID: false
            """);
  }

  @Test
  void saysSoWhereNoEditHelps() {
    var finding = finding("a", Severity.HIGH, Outcome.FAIL, 1, null);
    assertThat(text(SampleReport.of(List.of(finding), List.of()), options(80, 0)))
        .contains("No single edit ends a finding here");
  }

  @Test
  void limitShowsTheWorstAndSaysWhereTheRestIs() {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < 2_000; i++) {
      findings.add(finding("p" + i, Severity.LOW, Outcome.FAIL, 1, null));
    }
    findings.add(finding("bad", Severity.HIGH, Outcome.FAIL, 1, null));
    String text = text(SampleReport.of(findings, List.of()), options(80, 2));
    assertThat(text.lines().filter(line -> line.startsWith("Pod ")))
        .containsExactly("Pod bad  bad.yaml:1", "Pod p0  p0.yaml:1");
    assertThat(text).contains("… and 1,999 more objects\n");
    assertThat(text.substring(text.lastIndexOf("\n\n")))
        .contains("Shown are the 2 worst of 2,001 objects with findings. --output FILE writes");
  }

  @Test
  void limitNeverHidesLostInputBehindNotices() {
    var problems = List.of(SampleReport.NOTICE, SampleReport.NOTICE, SampleReport.LOST);
    assertThat(text(SampleReport.clean(problems, 1, 1, 0), options(80, 1)))
        .contains("[malformed-yaml]", "… and 2 more problems")
        .doesNotContain("[duplicate-key]");
  }

  @Test
  void saysCleanWarmly() {
    assertThat(text(SampleReport.clean(List.of(), 14, 12, 0), options(120, 0)))
        .startsWith(
            "Well done, all clear.\n12 objects meet every control that applies, of 6 controls evaluated.\n");
    assertThat(text(SampleReport.clean(List.of(SampleReport.NOTICE), 1, 1, 1), options(120, 0)))
        .contains("all clear", "1 object meets", "but for the accepted exceptions of 1 object.");
  }

  @Test
  void lostInputIsNeverClean() {
    String text = text(SampleReport.clean(List.of(SampleReport.LOST), 14, 12, 0), options(120, 0));
    assertThat(text).contains("part of the input was not").doesNotContain("clear");
  }

  @Test
  void nothingToAssessIsNotClean() {
    assertThat(text(SampleReport.clean(List.of(), 0, 0, 0), options(120, 0)))
        .contains("the input holds no Kubernetes objects.")
        .doesNotContain("clear");
    assertThat(text(SampleReport.clean(List.of(), 3, 0, 0), options(120, 0)))
        .contains("3 objects, and none that the chosen controls are about.")
        .doesNotContain("clear");
  }

  @Test
  void saysOnceWhatSeveralControlsSay() {
    Finding one = finding("role", Severity.HIGH, Outcome.FAIL, 3, null);
    Finding elsewhere = finding("role", Severity.HIGH, Outcome.FAIL, 4, null);
    Finding lower = finding("role", Severity.LOW, Outcome.FAIL, 3, null);
    Report report =
        SampleReport.of(
            List.of(
                one,
                of("other", one),
                of("third", elsewhere),
                of("fourth", lower),
                of("fifth", one)),
            List.of());
    assertThat(text(report, options(80, 0)).lines().filter(l -> l.endsWith("wrong")))
        .containsExactly(
            "  high      host-path, other, fifth: wrong",
            "  high      third: wrong",
            "  low       fourth: wrong");
    String coloured = text(report, new RenderOptions("1.2.3", true, 36, 0));
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(text(report, options(36, 0)));
  }

  private static Finding of(String control, Finding finding) {
    return new Finding(
        control,
        finding.severity(),
        finding.outcome(),
        finding.resource(),
        null,
        finding.path(),
        finding.start(),
        finding.end(),
        finding.message(),
        finding.snippet(),
        finding.edit());
  }

  private static Finding finding(
      String name, Severity severity, Outcome outcome, int line, @Nullable Edit edit) {
    var resource =
        new Resource(new ObjectId("v1", "Pod", null, name), name + ".yaml", Position.of(1, 1));
    return new Finding(
        "host-path",
        severity,
        outcome,
        resource,
        null,
        "spec",
        Position.of(line, 1),
        Position.of(line, 5),
        "wrong",
        "spec",
        edit);
  }

  private static Finding container(int index, String name, Edit edit) {
    Finding plain = finding("many", Severity.LOW, Outcome.FAIL, 10 + index, edit);
    return new Finding(
        plain.control(),
        plain.severity(),
        plain.outcome(),
        plain.resource(),
        name,
        edit.path(),
        plain.start(),
        plain.end(),
        plain.message(),
        plain.snippet(),
        edit);
  }

  private static Finding excerpt(int indent, String snippet) {
    Finding plain = finding("a", Severity.LOW, Outcome.FAIL, 7, null);
    return new Finding(
        plain.control(),
        plain.severity(),
        plain.outcome(),
        plain.resource(),
        null,
        plain.path(),
        Position.of(7, indent + 1),
        Position.of(7, snippet.length() + 1),
        plain.message(),
        snippet,
        null);
  }

  private static Edit set(String path, String value) {
    return Manifest.set(path, value);
  }

  private static RenderOptions options(int width, int limit) {
    return new RenderOptions("1.2.3", false, width, limit);
  }

  private static String text(Report report, RenderOptions options) {
    return Golden.written(Format.TEXT, report, options);
  }
}
