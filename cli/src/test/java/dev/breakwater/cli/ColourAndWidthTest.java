package dev.breakwater.cli;

import static dev.breakwater.cli.Manifests.PRIVILEGED;
import static dev.breakwater.cli.Manifests.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColourAndWidthTest {
  private static final String ESCAPE = "\u001b[";
  private static final int COLUMNS = 60;

  @TempDir Path folder;

  @BeforeEach
  void manifest() {
    write(folder, "agent.yaml", PRIVILEGED);
  }

  private Cli terminal() {
    return Cli.in(folder).onTerminal(COLUMNS);
  }

  @Test
  void coloursOnATerminalOnly() {
    assertThat(terminal().run("scan").out()).contains(ESCAPE);
    assertThat(Cli.in(folder).run("scan").out()).doesNotContain(ESCAPE);
    assertThat(terminal().run("scan", "--output", "/dev/null").err()).doesNotContain(ESCAPE);
  }

  @Test
  void obeysTheCommandLineFirst() {
    assertThat(Cli.in(folder).with("NO_COLOR", "1").run("scan", "--color", "always").out())
        .contains(ESCAPE);
    assertThat(terminal().with("FORCE_COLOR", "1").run("scan", "--color=never").out())
        .doesNotContain(ESCAPE);
  }

  @Test
  void obeysTheEnvironment() {
    assertThat(terminal().with("NO_COLOR", "1").run("scan").out()).doesNotContain(ESCAPE);
    assertThat(terminal().with("NO_COLOR", "").run("scan").out()).contains(ESCAPE);
    assertThat(terminal().with("TERM", "dumb").run("scan").out()).doesNotContain(ESCAPE);
    assertThat(Cli.in(folder).with("FORCE_COLOR", "1").run("scan").out()).contains(ESCAPE);
    assertThat(terminal().with("FORCE_COLOR", "0").run("scan").out()).doesNotContain(ESCAPE);
  }

  @Test
  void wrapsAtTheWidthOfTheTerminal() {
    assertThat(longestLine(terminal().run("controls", "show", "privileged-container").out()))
        .isBetween(COLUMNS - 15, COLUMNS);
  }

  @Test
  void wrapsAtColumnsWhereSet() {
    Cli cli = terminal().with("COLUMNS", "140");
    assertThat(longestLine(cli.run("controls", "show", "privileged-container").out()))
        .isBetween(120, 140);
  }

  private static int longestLine(String text) {
    return text.lines().mapToInt(String::length).max().orElse(0);
  }
}
