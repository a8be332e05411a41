package dev.breakwater.sources.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  private static final Program SHELL = new Program(Path.of("/bin/sh"));

  @TempDir Path folder;

  @Test
  void isFoundInFoldersOfThePathButNotInTheWorkingDirectory() throws IOException {
    Path file = Files.writeString(folder.resolve("tool"), "#!/bin/sh\n");
    assertThat(Program.find("tool", Map.of("PATH", "/nonexistent:" + folder))).isNull();
    assertThat(file.toFile().setExecutable(true)).isTrue();
    assertThat(Program.find("tool", Map.of("PATH", "/nonexistent:" + folder)))
        .isEqualTo(new Program(file));
    String relative = Path.of("").toAbsolutePath().relativize(folder).toString();
    assertThat(Program.find("tool", Map.of("PATH", relative + "::."))).isNull();
    assertThat(Program.find("tool", Map.of())).isNull();
  }

  @Test
  void isGivenTheEnvironmentAndNoInput() throws Exception {
    Program.Result result = run("cat; printf %s \"$A\"; echo no >&2; exit 3", 60, 100);

    assertThat(result.code()).isEqualTo(3);
    assertThat(new String(result.out(), StandardCharsets.UTF_8)).isEqualTo("b");
    assertThat(result.messages()).isEqualTo("no\n");
  }

  @Test
  void isStoppedAfterItsTimeWithAllThatItStarted() {
    Path pid = folder.resolve("pid");
    String endless = "while :; do :; done & echo $! >" + pid + "; wait";

    assertThatThrownBy(() -> run(endless, 1, 100))
        .isInstanceOf(Program.FailedException.class)
        .hasMessage("it took more than 1 seconds");
    assertThat(pid)
        .satisfies(file -> {
          long child = Long.parseLong(Files.readString(file).strip());
          ProcessHandle.of(child).ifPresent(left -> left.onExit().join());
        });
  }

  @Test
  void mayNotGiveWithoutEnd() {
    assertThatThrownBy(() -> run("echo 0123456789", 60, 10))
        .isInstanceOf(Program.FailedException.class)
        .hasMessageContaining("gave more than");
    assertThatThrownBy(() -> new Program(folder).run(List.of(), folder, Map.of(), 60, 10))
        .isInstanceOf(Program.FailedException.class)
        .hasMessageContaining("cannot be started");
  }

  private Program.Result run(String script, int seconds, int most) throws Program.FailedException {
    return SHELL.run(List.of("-c", script), folder, Map.of("A", "b"), seconds, most);
  }
}
