package dev.breakwater.model.dockerfile;

import static dev.breakwater.model.dockerfile.DockerfileKeys.ARGUMENTS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.FROM;
import static dev.breakwater.model.dockerfile.DockerfileKeys.IMAGE;
import static dev.breakwater.model.dockerfile.DockerfileKeys.INSTRUCTIONS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.NAME;
import static dev.breakwater.model.dockerfile.DockerfileKeys.PLATFORM;
import static dev.breakwater.model.dockerfile.DockerfileKeys.STAGE;
import static dev.breakwater.model.dockerfile.DockerfileKeys.STAGES;

import dev.breakwater.model.dockerfile.Instruction.Word;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Nodes;
import dev.breakwater.model.tree.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Dockerfiles into trees; {@link DockerfileKeys} says what these hold. What BuildKit refuses
 * to read is refused; flags that it does not know are kept, since newer versions know more.
 */
public final class DockerfileReader {
  private final char escape;
  private final List<Stages.Stage> stages;
  private final List<StageScope> scopes = new ArrayList<>();

  private DockerfileReader(char escape, List<Stages.Stage> stages) {
    this.escape = escape;
    this.stages = stages;
  }

  /**
   * The tree of a whole file.
   *
   * @throws MalformedDocumentException if BuildKit would refuse it
   */
  public static Mapping read(String text) throws MalformedDocumentException {
    var reader = new InstructionsReader(text);
    List<Instruction> instructions = reader.read();
    Stages stages = Stages.of(instructions);
    return new DockerfileReader(reader.escape(), stages.stages())
        .root(stages.before(), instructions);
  }

  private Mapping root(List<Instruction> before, List<Instruction> all) {
    StageScope global = StageScope.global();
    var arguments = new ArrayList<Node>();
    for (Instruction instruction : before) {
      var nodes = new InstructionNodes(instruction, escape, global);
      for (Word word : instruction.arguments()) {
        arguments.add(nodes.argument(word));
      }
    }
    var nodes = new ArrayList<Node>();
    for (int i = 0; i < stages.size(); i++) {
      nodes.add(stage(i, global));
    }
    var root = Nodes.mapping().put(STAGES, Nodes.list(nodes, start(stages.getFirst()), end(all)));
    if (!arguments.isEmpty()) {
      root.put(
          ARGUMENTS,
          Nodes.list(arguments, arguments.getFirst().start(), arguments.getLast().end()));
    }
    return root.build(InstructionNodes.start(all.getFirst()), end(all));
  }

  private static long start(Stages.Stage stage) {
    return InstructionNodes.start(stage.from());
  }

  private static long end(List<Instruction> instructions) {
    return InstructionNodes.end(instructions.getLast());
  }

  private Mapping stage(int index, StageScope global) {
    Stages.Stage stage = stages.get(index);
    Word image = stage.from().arguments().getFirst();
    var words = new InstructionNodes(stage.from(), escape, global);
    Scalar resolved = words.expanded(image);
    int base = stageNamed(resolved.text(), index);
    var from = Nodes.mapping().put(IMAGE, resolved);
    for (Word flag : stage.from().flags()) {
      if (flag.text().startsWith("--platform=")) {
        String platform = flag.text().substring("--platform=".length());
        from.put(PLATFORM, words.scalar(new Word(platform, flag.start(), flag.end())));
      }
    }
    if (!stage.name().isEmpty()) {
      from.put(NAME, words.scalar(stage.from().arguments().get(2)));
    }
    if (base >= 0) {
      from.put(STAGE, Nodes.number(base, resolved.start(), resolved.end()));
    }
    StageScope scope = base >= 0 ? scopes.get(base).inherited() : global.stage(escape == '\\');
    scopes.add(scope);
    var instructions = new ArrayList<Node>();
    for (Instruction instruction : stage.instructions()) {
      instructions.add(new InstructionNodes(instruction, escape, scope).node());
    }
    long fromEnd = InstructionNodes.end(stage.from());
    long end = instructions.isEmpty() ? fromEnd : instructions.getLast().end();
    return Nodes.mapping()
        .put(FROM, from.build(start(stage), fromEnd))
        .put(
            INSTRUCTIONS,
            Nodes.list(
                instructions,
                instructions.isEmpty() ? fromEnd : instructions.getFirst().start(),
                end))
        .build(start(stage), end);
  }

  /** The earlier stage with a name, the last of them; -1 for none. */
  private int stageNamed(String name, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (!name.isEmpty() && stages.get(i).name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}
