package dev.breakwater.model.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.go.GoProgram;
import dev.breakwater.model.tree.MalformedDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the reader to BuildKit's: both refuse a file, or both read the same instructions, lines,
 * flags, words and heredocs, and make the same stages of them. Flags are not judged here, since
 * newer versions of BuildKit know more.
 */
class DockerfileDifferentialIT {
  private static final int DOCUMENTS =
      Integer.getInteger("breakwater.differential.documents", 40_000);
  private static final long SEED = Long.getLong("breakwater.differential.seed", 20_240_817L);

  private static GoProgram go;

  @BeforeAll
  static void buildsTheGoProgram() throws Exception {
    go = GoProgram.build("dockerfiles");
  }

  @Test
  void readsWhatBuildKitReads() throws Exception {
    System.out.println("differential test: breakwater.differential.seed=" + SEED);
    var generator = new RandomDockerfiles(SEED);
    var documents = new ArrayList<String>();
    for (int i = 0; i < DOCUMENTS; i++) {
      documents.add(generator.next());
    }
    documents.addAll(DockerfileSamples.ALL);
    List<String> answers = go.answers(documents.stream().map(d -> "D" + d).toList());
    var disagreements = new ArrayList<String>();
    int read = 0;
    for (int i = 0; i < documents.size(); i++) {
      String expected = answers.get(i);
      String ours = ours(documents.get(i), expected);
      read += expected.contains("\u0006") ? 1 : 0;
      if (!ours.equals(withoutCause(expected))) {
        disagreements.add(visible(documents.get(i) + "\n  Go: " + expected + "\n  ours: " + ours));
      }
    }
    System.out.println(
        "differential test: " + read + " of " + documents.size() + " Dockerfiles read");
    assertThat(disagreements).isEmpty();
    assertThat(read).isGreaterThan(documents.size() / 20);
  }

  @Test
  void replacesVariablesAsBuildKitDoes() throws Exception {
    var generator = new RandomDockerfiles(SEED);
    var words = new ArrayList<String>();
    for (int i = 0; i < DOCUMENTS; i++) {
      words.add((i % 4 == 0 ? "`" : "\\") + generator.word());
    }
    List<String> answers = go.answers(words.stream().map(w -> "W" + w).toList());
    var variables = Map.of("A", "1", "EMPTY", "", "DIR", "/a/b c");
    var disagreements = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      String ours =
          WordReader.expand(words.get(i).substring(1), words.get(i).charAt(0), variables::get);
      String expected = answers.get(i).charAt(0) == 'E' ? null : answers.get(i).substring(1);
      if (!Objects.equals(ours, expected)) {
        disagreements.add(words.get(i) + "\n  Go: " + answers.get(i) + "\n  ours: " + ours);
      }
    }
    assertThat(disagreements).isEmpty();
  }

  private static String ours(String document, String expected) {
    List<Instruction> instructions;
    try {
      instructions = new InstructionsReader(document).read();
    } catch (MalformedDocumentException e) {
      return "E";
    }
    String cause = cause(expected);
    boolean flags = cause.contains("flag") || cause.contains("mount") || cause.contains("chmod");
    String stages = flags ? "refused" : GoDockerfiles.stages(instructions);
    assertThat(makesATree(document))
        .isEqualTo(!GoDockerfiles.stages(instructions).equals("refused"));
    return "P" + GoDockerfiles.dump(instructions) + "\u0005" + stages;
  }

  private static boolean makesATree(String document) {
    try {
      return DockerfileReader.read(document).size() > 0;
    } catch (MalformedDocumentException e) {
      return false;
    }
  }

  private static String cause(String answer) {
    int stages = answer.indexOf('\u0005');
    return stages < 0 || answer.startsWith("\u0006", stages + 1)
        ? ""
        : answer.substring(stages + 1);
  }

  private static String withoutCause(String answer) {
    if (answer.charAt(0) == 'E') {
      return "E";
    }
    String cause = cause(answer);
    return cause.isEmpty()
        ? answer
        : answer.substring(0, answer.length() - cause.length()) + "refused";
  }

  private static String visible(String text) {
    var shown = new StringBuilder();
    for (char c : text.toCharArray()) {
      shown.append(c < ' ' && c != '\n' ? "\\x" + Integer.toHexString(c) : String.valueOf(c));
    }
    return shown.toString();
  }
}
