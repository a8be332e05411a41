package dev.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.cli.command.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the reports of a scan of the examples, byte for byte. {@code -Dgolden.update=true} writes
 * them anew, to be looked at before they are committed.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @CsvSource({"text, examples.txt", "json, examples.json", "sarif, examples.sarif"})
  void reportsStayAsTheyAre(String format, String file) throws IOException {
    Cli.Outcome outcome =
        Cli.in(Repository.root()).run("scan", "examples/shop", "--format", format);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).isEmpty();
    String report = outcome.out().replace(Version.ofTool(), "VERSION");
    Path golden = GOLDEN.resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, report);
    }
    assertThat(report)
        .as("%s; if the change is meant: mvn -pl cli -am test -Dgolden.update=true", golden)
        .isEqualTo(Files.readString(golden));
  }

  /** The examples are there to show something of every severity, and what is right beside it. */
  @Test
  void examplesHoldEverySeverityAndAWorkloadThatIsClean() {
    String json = Cli.in(Repository.root()).run("scan", "examples/shop", "--format", "json").out();
    assertThat(json)
        .doesNotContain("\"critical\": 0", "\"high\": 0", "\"medium\": 0", "\"low\": 0")
        .contains("\"problems\": []");
    assertThat(findings(json)).contains("\"payments\"").doesNotContain("\"catalog\"");
  }

  private static String findings(String json) {
    return json.substring(json.indexOf("\"findings\""), json.indexOf("\"problems\""));
  }
}
