package dev.breakwater.sources.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KustomizeToolTest {
  @TempDir Path folder;

  @Test
  void isTheOneThatIsNamedElseKustomizeElseKubectl() throws IOException {
    Map<String, String> path = Map.of("PATH", folder.toString());
    assertThat(KustomizeTool.find(path)).isNull();
    program("kubectl");
    assertThat(shown(path)).isEqualTo("kubectl kustomize");
    program("kustomize");
    assertThat(shown(path)).isEqualTo("kustomize build");
    assertThat(
            shown(Map.of("PATH", folder.toString(), "BREAKWATER_KUSTOMIZE", "/opt/kubectl-1.36")))
        .isEqualTo("kubectl-1.36 kustomize");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'Error: no such thing'                                      | no such thing
          'error: no such thing'                                      | no such thing
          '# Warning: ''bases'' is deprecated.\nError: no such thing' | no such thing
          'Error: reading kv: file missing"'                          | reading kv: file missing
          'Error: a "quoted"'                                         | a "quoted"
          'Error: trouble with patch from [password: made-up]'        | trouble with patch
          'Error: unable to parse\npassword: made-up'                 | unable to parse
          'a panic'                                                   | a panic
          ''                                                          | it failed without a word
          """)
  void saysInOneLineWhatWentWrong(String messages, String cause) {
    assertThat(KustomizeTool.cause(messages.replace("\\n", "\n"))).isEqualTo(cause);
  }

  private static String shown(Map<String, String> environment) {
    return Objects.requireNonNull(KustomizeTool.find(environment)).shown();
  }

  private void program(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
