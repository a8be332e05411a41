package dev.breakwater.model.dockerfile;

import dev.breakwater.model.dockerfile.Instruction.Word;
import dev.breakwater.model.tree.MalformedDocumentException;
import java.util.List;
import java.util.stream.Collectors;

/** Instructions written as the Go program writes those that BuildKit reads. */
final class GoDockerfiles {
  private GoDockerfiles() {}

  static String dump(List<Instruction> instructions) {
    return instructions.stream()
        .map(i -> dump(i, i.startLine(), i.endLine()))
        .collect(Collectors.joining("\u0004"));
  }

  private static String dump(Instruction of, int start, int end) {
    Instruction trigger = of.trigger();
    return String.join(
        "\u0001",
        start + "-" + end,
        Stages.keyword(of),
        words(of.flags()),
        Boolean.toString(of.json()),
        words(of.arguments()),
        of.heredocs().stream()
            .map(h ->
                String.join(
                    "\u0003",
                    h.name(),
                    Integer.toString(h.fileDescriptor()),
                    Boolean.toString(h.expand()),
                    Boolean.toString(h.chomp()),
                    h.content()))
            .collect(Collectors.joining("\u0002")),
        trigger == null ? "" : dump(trigger, start, end));
  }

  private static String words(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining("\u0002"));
  }

  /** The stages, or that there are none to be made. */
  static String stages(List<Instruction> instructions) {
    try {
      return Stages.of(instructions).stages().stream()
          .map(s ->
              "\u0006"
                  + s.from().arguments().getFirst().text()
                  + "\u0001"
                  + s.name()
                  + "\u0001"
                  + s.instructions().size())
          .collect(Collectors.joining());
    } catch (MalformedDocumentException e) {
      return "refused";
    }
  }
}
