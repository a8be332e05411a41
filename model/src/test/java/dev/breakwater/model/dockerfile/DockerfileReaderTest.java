package dev.breakwater.model.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DockerfileReaderTest {
  private static String at(String text, String path) throws MalformedDocumentException {
    Node node = FieldPath.resolve(DockerfileReader.read(text), FieldPath.parse(path));
    return node == null
        ? "none"
        : (node instanceof Scalar s ? s.text() : node.getClass().getSimpleName())
            + " at "
            + Position.line(node.start())
            + ":"
            + Position.column(node.start())
            + "-"
            + Position.line(node.end())
            + ":"
            + Position.column(node.end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stages[0].from.image | node:22-slim at 2:6-2:21",
        "stages[0].from.name | base at 2:25-2:29",
        "stages[0].instructions[0].instruction | RUN at 3:1-3:4",
        "stages[0].instructions[0].flags[0] | --mount=type=cache,target=/x at 3:5-3:33",
        "stages[0].instructions[0].commands[0].words[0] | a at 4:3-4:4",
        "stages[0].instructions[0].commands[1].words[1] | c d at 6:8-6:13",
        "stages[0].instructions[0].commands[1].after | && at 6:3-6:5",
        "stages[0].instructions[0] | Mapping at 3:1-6:13",
        "stages[0].instructions[1].variables[1].name | B at 7:9-7:10",
        "stages[0].instructions[1].variables[1].value | 2 3 at 7:11-7:16",
        "stages[1].from.stage | 0 at 8:6-8:10",
        "stages[1].instructions[0].sources[1] | y at 9:8-9:9",
        "stages[1].instructions[0].destination | /z/ at 9:10-9:13",
        "stages[1].instructions[1].commands[0].words[1] | -c at 10:19-10:23",
        "stages[1].instructions[1].commands[0].scripts[0].commands[1].words[0] | f at 10:30-10:31",
        "stages[1].instructions[2].commands[1].words[0] | h at 13:3-13:4",
        "stages[1].instructions[3].files[0].content | ~port = 1~ at 15:1-17:1",
        "stages[1].instructions[4].trigger.commands[0].words[0] | i at 18:13-18:14",
        "stages[1].instructions[6].argument | app:1 at 20:6-20:10",
        "stages[1].instructions[7].arguments[0] | 80/tcp at 21:8-21:14",
        "arguments[0].value | 22 at 1:10-1:12",
      })
  void keepsTheirPlaces(String path, String expected) throws MalformedDocumentException {
    String text =
        """
        ARG NODE=22
        FROM node:$NODE-slim AS base
        RUN --mount=type=cache,target=/x \\
          a \\
        # between
          && b "c d"
        ENV A=1 B="2 3"
        FROM base
        COPY x y /z/
        ENTRYPOINT ["sh", "-c", "e | f"]
        RUN <<EOF
        g
          h
        EOF
        COPY <<EOF /etc/app
        port = 1
        EOF
        ONBUILD RUN i
        ARG U=app
        USER $U:1
        EXPOSE 80/tcp
        """;
    assertThat(at(text, path).replace("port = 1\n", "~port = 1~")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ARG A=1 | ARG A | $A | 1",
        "ARG A=1 | ENV A=2 | $A | 2",
        "ARG X=1 | ENV A=2 | $A | 2",
        "ARG A=1 | ENV B=2 | $A | $A",
        "ARG A | ARG A | $A | $A",
        "ARG A | ARG A=3 | ${A:-4} | 3",
        "ARG A | ENV A=$B | x$A | x$A",
        "ARG A=1 | ARG A='a b' | \"$A\" | a b",
      })
  void replacesVariablesThatTheFileGivesAValue(
      String before, String within, String user, String expected)
      throws MalformedDocumentException {
    String text = before + "\nFROM x\n" + within + "\nUSER " + user + "\n";
    assertThat(at(text, "stages[0].instructions[1].argument")).startsWith(expected + " at 4:6");
  }

  @Test
  void inheritsTheEnvironmentOfAStageAndNotItsArguments() throws MalformedDocumentException {
    String text = "FROM x AS a\nARG A=1\nENV E=2\nFROM A\nUSER $A:$E\n";
    assertThat(at(text, "stages[1].instructions[0].argument")).startsWith("$A:2 at");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHELL [\"pwsh\", \"-c\"] | none",
        "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"] | a",
        "SHELL [\"C:\\\\\\\\x\\\\\\\\cmd.exe\", \"/c\"] | none",
      })
  void splitsCommandsForPosixShellsOnly(String shell, String expected)
      throws MalformedDocumentException {
    String text = "FROM x\n" + shell + "\nRUN a b\n";
    assertThat(at(text, "stages[0].instructions[1].commands[0].words[0]")).startsWith(expected);
  }

  @Test
  void splitsDocumentsThatAreScriptsForShells() throws MalformedDocumentException {
    String path = "stages[0].instructions[0].commands[0].words[0]";
    assertThat(at("FROM x\nRUN <<E\n#!/usr/bin/env python3\nimport x\nE\n", path))
        .isEqualTo("none");
    assertThat(at("FROM x\nRUN <<E\n#!/usr/bin/env -S bash -e\na\nE\n", path)).startsWith("a at 4");
    assertThat(at("FROM x\nRUN cat <<E > /y\na\nE\n", path)).startsWith("cat at 2");
    assertThat(at("FROM x\nRUN cat <<E > /y\na\nE\n", path.replace("commands[0]", "commands[1]")))
        .isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RUN a | RUN stands before the first FROM | 1:1",
        "FROM x\\n RUM a | there is no instruction RUM | 2:2",
        "FROM x AS 1 | 1 cannot be the name of a stage | 1:1",
        "FROM x\\nRUN <<E\\na | the heredoc E has no end | 2:1",
        "FROM x\\nCMD [1] | an array of arguments has to hold strings only | 2:5",
        "FROM x\\nENV A=1 b | b has no =; it has to be name=value | 2:9",
        "ARG A | no FROM begins a stage | 1:1",
        "# only | it holds no instruction | 0:0",
      })
  void refusesWhatBuildKitRefusesAndSaysWhere(String text, String cause, String place) {
    assertThatThrownBy(() -> DockerfileReader.read(text.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            MalformedDocumentException.class,
            e -> {
              assertThat(e).hasMessage(cause);
              assertThat(Position.line(e.position()) + ":" + Position.column(e.position()))
                  .isEqualTo(place);
            });
  }

  static List<String> samples() {
    return DockerfileSamples.ALL;
  }

  /** A word of one line without quotes or variables stands where it says. */
  @ParameterizedTest
  @MethodSource("samples")
  void placesEveryPlainScalarAtItsText(String text) throws MalformedDocumentException {
    List<String> lines = text.lines().toList();
    assertThat(check(DockerfileReader.read(text), lines)).isGreaterThan(5);
  }

  private static int check(Node node, List<String> lines) {
    int checked = 0;
    if (node instanceof Mapping m) {
      for (int i = 0; i < m.size(); i++) {
        boolean derived = m.key(i).equals("stage") || m.key(i).equals("after");
        checked += derived ? 0 : check(m.value(i), lines);
      }
    } else if (node instanceof Sequence s) {
      for (int i = 0; i < s.size(); i++) {
        checked += check(s.get(i), lines);
      }
    } else if (node instanceof Scalar s
        && Position.line(s.start()) == Position.line(s.end())
        && s.end() > s.start()) {
      String raw =
          lines
              .get(Position.line(s.start()) - 1)
              .substring(Position.column(s.start()) - 1, Position.column(s.end()) - 1);
      if (raw.indexOf('"') < 0
          && raw.indexOf('\'') < 0
          && raw.indexOf('$') < 0
          && !raw.startsWith("--")) {
        assertThat(s.text()).isEqualToIgnoringCase(raw);
        checked++;
      }
    }
    return checked;
  }
}
