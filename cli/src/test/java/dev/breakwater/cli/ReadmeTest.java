package dev.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the README to what the commands print. A block after {@code <!-- output: ARGUMENTS -->} is
 * the output of that command; a line {@code …} in it stands for lines left out.
 */
class ReadmeTest {
  private static final Pattern OUTPUT =
      Pattern.compile("<!-- output: ([^\n]+?) -->\n```text\n(.*?)\n?```", Pattern.DOTALL);

  @Test
  void showsWhatTheCommandsPrint() throws IOException {
    String readme = Files.readString(Repository.root().resolve("README.md"));
    Matcher block = OUTPUT.matcher(readme);
    int blocks = 0;
    while (block.find()) {
      String printed = Cli.in(Repository.root()).run(block.group(1).split(" ", -1)).out();
      int from = 0;
      List<String> parts = List.of(block.group(2).split("(?m)^…$\n?", -1));
      for (String part : parts) {
        assertThat(part).as(block.group(1)).isNotBlank();
        int at = printed.indexOf(part.stripTrailing(), from);
        assertThat(at)
            .as("README, %s:%n%s%nis not in%n%s", block.group(1), part, printed)
            .isNotNegative();
        from = at + part.stripTrailing().length();
      }
      assertThat(printed).startsWith(parts.getFirst().stripTrailing());
      assertThat(printed.stripTrailing()).endsWith(parts.getLast().strip());
      blocks++;
    }
    assertThat(blocks).isPositive();
  }
}
