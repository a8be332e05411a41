package dev.breakwater.cli;

import static dev.breakwater.cli.Manifests.CUSTOM;
import static dev.breakwater.cli.Manifests.PRIVILEGED;
import static dev.breakwater.cli.Manifests.UNPRIVILEGED;
import static dev.breakwater.cli.Manifests.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class ScanCommandTest {
  private static final String[] JUST_PRIVILEGED = {
    "scan", "--control", "privileged-container", "--format", "json", "agent.yaml"
  };

  @TempDir Path folder;

  private Cli.Outcome run(String... args) {
    return Cli.in(folder).run(args);
  }

  @Test
  void scansTheCurrentFolderIfNoSourceIsGiven() {
    write(folder, "k8s/agent.yaml", PRIVILEGED);
    Cli.Outcome outcome = run("scan");
    assertThat(outcome.out()).contains("privileged-container", "k8s/agent.yaml:8");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void readsStandardInput() {
    Cli.Outcome outcome = Cli.in(folder).stdin(PRIVILEGED).run("scan", "-");
    assertThat(outcome.out()).contains("privileged-container", "<stdin>:8");
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void returnsZeroWhereNothingIsFound() {
    write(folder, "agent.yaml", UNPRIVILEGED);
    assertThat(run(JUST_PRIVILEGED).code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"critical, 1", "high, 1", "medium, 1", "low, 1", "none, 0"})
  void failsFromTheThresholdOn(String threshold, int code) {
    write(folder, "agent.yaml", PRIVILEGED);
    assertThat(run("scan", "--fail-on", threshold, "agent.yaml").code()).isEqualTo(code);
  }

  @Test
  void doesNotFailBelowTheThreshold() {
    write(folder, "agent.yaml", PRIVILEGED);
    String[] args = {"scan", "--control", "run-as-non-root", "--fail-on", "critical", "."};
    assertThat(run(args).code()).isZero();
    args[4] = "high";
    assertThat(run(args).code()).isEqualTo(1);
  }

  @Test
  void evaluatesTheControlsOfTheFrameworksAskedFor() {
    write(folder, "agent.yaml", UNPRIVILEGED);
    assertThat(run("scan", "--framework", "pss-baseline", ".").code()).isZero();
    Cli.Outcome both = run("scan", "--framework=pss-baseline,pss-restricted", "--format=json", ".");
    assertThat(both.out())
        .contains("\"id\": \"pss-baseline\"", "\"id\": \"pss-restricted\"")
        .doesNotContain("\"id\": \"nsa\"");
    Cli.Outcome repeated =
        run(
            "scan",
            "--framework",
            "pss-baseline",
            "--framework",
            "pss-restricted",
            "--framework",
            "pss-baseline",
            "--format",
            "json",
            ".");
    assertThat(repeated.out()).isEqualTo(both.out());
  }

  @Test
  void scoresAFrameworkOfOnesOwnBesideOthers() {
    write(folder, "k8s/agent.yaml", PRIVILEGED);
    write(folder, "ours.yml", "{id: ours, title: Our own, controls: [privileged-container]}");
    assertThat(run("scan", "--framework", "ours.yml", "--format", "json", "k8s").out())
        .contains("\"id\": \"ours\",\n        \"score\": 0.0,\n")
        .contains(
            "{\"id\": \"privileged-container\", \"passed\": 0, \"failed\": 1, \"unknown\": 0,")
        .doesNotContain("run-as-non-root");
    assertThat(run("scan", "--framework", "ours.yml,pss-baseline", "k8s").out())
        .contains("0.0 of 100 (ours, Our own)", " of 100 (pss-baseline, Pod Security Standards");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.30", "v1.30", "1.30.2", "v1.30.2-gke.1"})
  void takesKubernetesVersionsAsTheyAreWritten(String version) {
    write(folder, "agent.yaml", UNPRIVILEGED);
    assertThat(run("scan", "--kubernetes-version", version, "--format", "json", ".").out())
        .contains("\"kubernetesVersion\": \"1.30\"");
  }

  @Test
  void appliesTheNewestRulesUnlessTold() {
    write(folder, "agent.yaml", UNPRIVILEGED);
    assertThat(run("scan", "--format", "json", ".").out())
        .contains("\"kubernetesVersion\": \"1.37\"");
  }

  @Test
  void skipsControls() {
    write(folder, "agent.yaml", PRIVILEGED);
    assertThat(run("scan", "--skip", "privileged-container", "--format", "json", ".").out())
        .doesNotContain("privileged-container")
        .contains("run-as-non-root");
  }

  @Test
  void leavesOutLessSevereControls() {
    write(folder, "agent.yaml", PRIVILEGED);
    assertThat(run("scan", "--min-severity", "critical", "--format", "json", ".").out())
        .contains("privileged-container")
        .doesNotContain("\"severity\": \"high\"");
  }

  @Test
  void leavesOutExcludedFiles() {
    write(folder, "agent.yaml", UNPRIVILEGED);
    write(folder, "test/agent.yaml", PRIVILEGED);
    assertThat(run("scan", "--control", "privileged-container", ".").code()).isEqualTo(1);
    assertThat(run("scan", "--control", "privileged-container", "--exclude", "test/", ".").code())
        .isZero();
  }

  @Test
  void patternsOfExcludeMayHoldCommas() {
    write(folder, "a,b.yaml", PRIVILEGED);
    write(folder, "c.yaml", UNPRIVILEGED);
    assertThat(
            run("scan", "--control", "privileged-container", "--exclude", "a,b.yaml", ".").code())
        .isZero();
  }

  @Test
  void writesTheReportToAFile() throws IOException {
    write(folder, "agent.yaml", PRIVILEGED);
    write(folder, "report.json", "an earlier one");
    String printed = run(JUST_PRIVILEGED).out();
    Cli.Outcome outcome =
        run(
            "scan",
            "--control",
            "privileged-container",
            "--format",
            "json",
            "agent.yaml",
            "--output",
            "report.json");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isEqualTo("Report written to report.json: 1 critical.\n");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(folder.resolve("report.json")).hasContent(printed);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("agent.yaml", "report.json");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsTheModeOfAnEarlierReportAndTheLinkToIt() throws IOException {
    write(folder, "agent.yaml", PRIVILEGED);
    Path report = folder.resolve("report.txt");
    Files.writeString(report, "an earlier one");
    Path link = Files.createSymbolicLink(folder.resolve("latest.txt"), report.getFileName());
    for (String mode : List.of("rw-------", "rw-rw-r--")) {
      Files.setPosixFilePermissions(report, PosixFilePermissions.fromString(mode));
      run("scan", "agent.yaml", "--output", "latest.txt");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
          .isEqualTo(mode);
      assertThat(link).isSymbolicLink();
      assertThat(report).content().contains("privileged-container");
    }
  }

  @Test
  void findsPodsInConfiguredKinds() {
    write(folder, "agent.yaml", CUSTOM);
    assertThat(run(JUST_PRIVILEGED).code()).isNotEqualTo(1);
    write(
        folder,
        "conf/breakwater.yaml",
        "workloads: [{group: example.com, kind: Widget, path: spec.pod}]");
    Cli.Outcome outcome =
        run(
            "scan",
            "--control",
            "privileged-container",
            "agent.yaml",
            "--config",
            "conf/breakwater.yaml");
    assertThat(outcome.out()).contains("Widget shop/gear");
    assertThat(outcome.code()).isEqualTo(1);
  }

  /** What the report says to write into the configuration, the configuration takes. */
  @Test
  void findsPodsInAKindOnceItIsConfiguredAsTheReportSays() {
    write(folder, "agent.yaml", CUSTOM.replace("pod:", "the.pod:"));
    Cli.Outcome unknown = run(JUST_PRIVILEGED);
    assertThat(unknown.code()).isEqualTo(2);
    String nextStep = textOf(unknown.out(), "nextStep");
    write(folder, "conf.yaml", nextStep.substring(nextStep.indexOf("workloads:")));
    Cli.Outcome known =
        run("scan", "--control", "privileged-container", "agent.yaml", "--config", "conf.yaml");
    assertThat(known.err()).isEmpty();
    assertThat(known.out()).contains("Widget shop/gear");
    assertThat(known.code()).isEqualTo(1);
  }

  private static String textOf(String json, String property) {
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
      while (parser.nextToken() != null) {
        if (property.equals(parser.currentName()) && parser.nextToken() == JsonToken.VALUE_STRING) {
          return parser.getString();
        }
      }
    }
    throw new AssertionError("no " + property + " in " + json);
  }

  @Test
  void aSourceThatCannotBeReadIsTwoWhateverElseIsFound() {
    write(folder, "agent.yaml", PRIVILEGED);
    Cli.Outcome outcome = run("scan", "--fail-on", "none", "agent.yaml", "nowhere.yaml");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).contains("nowhere.yaml", "privileged-container");
  }

  @Test
  void aBrokenDocumentIsTwoAndItsNeighboursAreScanned() {
    write(folder, "agent.yaml", PRIVILEGED + "---\nkind: [\n---\n" + PRIVILEGED);
    Cli.Outcome outcome = run(JUST_PRIVILEGED);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).contains("\"critical\": 2");
    assertThat(outcome.err())
        .startsWith("A part of the input was not scanned: 1 problem in the report")
        .contains("agent.yaml:");
  }

  @Test
  void aDuplicateKeyLosesNothing() {
    write(folder, "agent.yaml", UNPRIVILEGED + "spec: {containers: []}\n");
    Cli.Outcome outcome = run(JUST_PRIVILEGED);
    assertThat(outcome.out()).contains("\"lost\": false");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void aReaderWhoGoesAwayEndsTheReportQuietly() {
    write(folder, "agent.yaml", PRIVILEGED);
    Cli.Outcome outcome =
        Cli.in(folder)
            .stdout(
                new OutputStream() {
                  @Override
                  public void write(int b) throws IOException {
                    throw new IOException("Broken pipe");
                  }
                })
            .run("scan");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void saysThatStandardOutputCannotBeWritten() {
    write(folder, "agent.yaml", PRIVILEGED);
    Cli.Outcome outcome =
        Cli.in(folder)
            .stdout(
                new OutputStream() {
                  @Override
                  public void write(int b) throws IOException {
                    throw new IOException("No space left on device");
                  }
                })
            .run("scan");
    assertThat(outcome.err())
        .isEqualTo("breakwater: cannot write to standard output: No space left on device\n");
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void writesUtf8() {
    write(folder, "agent.yaml", PRIVILEGED.replace("name: agent,", "name: größe,"));
    assertThat(run("scan").out()).contains("Pod shop/größe");
  }
}
