package dev.breakwater.model.tree;

import dev.breakwater.model.go.GoProgram;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The Go program that says what {@code sigs.k8s.io/yaml} makes of documents. */
final class GoYaml {
  /**
   * What Go makes of a document.
   *
   * @param kind 'J' JSON, 'E' an error, 'M' JSON of a text that goes on after its first document
   * @param text the JSON or the error
   */
  record Answer(char kind, String text) {}

  /** How Go writes a byte that is no UTF-8; a U+FFFD of the document it writes as it is. */
  private static final Pattern WRITTEN_BYTE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\ufffd");

  private final GoProgram program;

  private GoYaml(GoProgram program) {
    this.program = program;
  }

  static GoYaml build() throws IOException, InterruptedException {
    return new GoYaml(GoProgram.build("yamljson"));
  }

  List<Answer> read(List<String> documents) throws IOException, InterruptedException {
    return program.answers(documents).stream().map(GoYaml::answer).toList();
  }

  private static Answer answer(String frame) {
    String text = WRITTEN_BYTE.matcher(frame.substring(1)).replaceAll("$1\uFFFD");
    return new Answer(frame.charAt(0), text);
  }
}
