package dev.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
  @TempDir Path folder;

  private String script(String shell) {
    Cli.Outcome outcome = Cli.in(folder).run("completion", shell);
    assertThat(outcome.code()).isZero();
    return outcome.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void shellsTakeTheScript(String shell) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("script"), script(shell));
    var process = start(List.of(shell, "-n", file.toString()));
    assumeTrue(process != null, shell + " is not installed");
    assertThat(output(process)).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void knowCommandsOptionsValuesAndControls(String shell) {
    assertThat(script(shell))
        .contains("scan", "controls", "completion", "version", "list", "show")
        .contains("fail-on", "kubernetes-version", "pss-restricted", "sarif", "critical")
        .contains("privileged-container");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          breakwater                            | scan controls version completion
          breakwater sc                         | scan
          breakwater --v                        | --version
          breakwater controls                   | list show frameworks
          breakwater controls frameworks c      | cis
          breakwater controls frameworks rep    | report.json
          breakwater controls list --framework m | mitre
          breakwater scan --framework rep       | report.json
          breakwater controls s                 | show
          breakwater controls show privileged-c | privileged-container
          breakwater scan --fo                  | --format
          breakwater scan --format              | text json sarif
          breakwater scan --format = s          | sarif
          breakwater scan --format =            | text json sarif
          breakwater scan --framework pss-      | pss-baseline pss-restricted
          breakwater scan --fail-on n           | none
          breakwater scan --skip privileged-c   | privileged-container
          breakwater scan --output rep          | report.json
          breakwater scan rep                   | report.json
          breakwater completion z               | zsh
          breakwater version --format j         | json
          """)
  void completesInBash(String words, String expected) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("report.json"), "{}");
    // A line that ends in a space is about a word of which nothing stands there yet.
    boolean open = List.of("breakwater", "controls", "--format").contains(lastOf(words));
    String array = words.replace(" ", "' '") + (open ? "' '" : "");
    String run =
        script("bash")
            + "COMP_WORDS=('"
            + array
            + "')\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_breakwater\necho \"${COMPREPLY[@]}\"\n";
    Process bash = start(List.of("bash", "-c", run));
    assumeTrue(bash != null, "bash is not installed");
    assertThat(output(bash).strip()).isEqualTo(expected);
    assertThat(bash.waitFor()).isZero();
  }

  private static String lastOf(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private Process start(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      return null;
    }
  }

  private static String output(Process process) throws IOException {
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void tellsHowToInstallIt() {
    assertThat(Cli.in(folder).run("completion", "--help").out())
        .contains(
            "bash-completion/completions",
            "${fpath[1]}",
            "~/.config/fish/completions/breakwater.fish");
  }
}
