package dev.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.cli.command.Version;
import dev.breakwater.sources.process.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the reports of the example chart and the example overlays, byte for byte. Every finding in
 * them was checked by hand against the templates, bases and patches: that the line is the one that
 * a person has to edit (the action where a value comes from values, the call where a helper gives a
 * name, the patch or field of the kustomization where that decides, else the base), that the
 * snippet is that line, that the message is true of what is rendered, and that each object is named
 * and counted, what one line of the base makes wrong in both overlays being told once. So has to be
 * what changes in them: {@code -Dgolden.update=true} writes them anew.
 */
class RenderedGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void theChartsReportStaysAsItIs(String format) throws IOException {
    holds("chart", format, Cli.in(Repository.root()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void theOverlaysReportStaysAsItIs(String format) throws IOException, InterruptedException {
    holds("overlays", format, Cli.in(Repository.root()).with("BREAKWATER_KUSTOMIZE", kustomize()));
  }

  private static void holds(String example, String format, Cli cli) throws IOException {
    Cli.Outcome outcome = cli.run("scan", "examples/" + example, "--format", format);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).isEmpty();
    String report = outcome.out().replace(Version.ofTool(), "VERSION");
    String ending = format.equals("text") ? ".txt" : ".json";
    Path golden = GOLDEN.resolve("examples-" + example + ending);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, report);
    }
    assertThat(report)
        .as("%s; if the change is meant: mvn -pl cli -am test -Dgolden.update=true", golden)
        .isEqualTo(Files.readString(golden));
  }

  /** The kustomize that {@code dev/kustomize} builds. */
  private static String kustomize() throws IOException, InterruptedException {
    if (Program.find("go", System.getenv()) == null) {
      if ("true".equals(System.getenv("CI"))) {
        fail("go is not on the PATH; overlays are built with it, see https://go.dev/doc/install");
      }
      assumeTrue(false, "go is not on the PATH; building overlays is not tested");
    }
    Process process =
        new ProcessBuilder(Repository.root().resolve("dev/kustomize").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String path =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return path;
  }
}
