package dev.breakwater.model.dockerfile;

import static dev.breakwater.model.dockerfile.DockerfileKeys.ARGUMENT;
import static dev.breakwater.model.dockerfile.DockerfileKeys.ARGUMENTS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.COMMANDS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.CONTENT;
import static dev.breakwater.model.dockerfile.DockerfileKeys.DESTINATION;
import static dev.breakwater.model.dockerfile.DockerfileKeys.FILES;
import static dev.breakwater.model.dockerfile.DockerfileKeys.FLAGS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.INSTRUCTION;
import static dev.breakwater.model.dockerfile.DockerfileKeys.LABELS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.NAME;
import static dev.breakwater.model.dockerfile.DockerfileKeys.SOURCES;
import static dev.breakwater.model.dockerfile.DockerfileKeys.TRIGGER;
import static dev.breakwater.model.dockerfile.DockerfileKeys.VALUE;
import static dev.breakwater.model.dockerfile.DockerfileKeys.VARIABLES;

import dev.breakwater.model.dockerfile.Instruction.Heredoc;
import dev.breakwater.model.dockerfile.Instruction.Word;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Nodes;
import dev.breakwater.model.tree.Nodes.MappingBuilder;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the tree of one instruction, and what it sets, known to its stage. */
final class InstructionNodes {
  private final Instruction instruction;
  private final char escape;
  private final StageScope scope;

  InstructionNodes(Instruction instruction, char escape, StageScope scope) {
    this.instruction = instruction;
    this.escape = escape;
    this.scope = scope;
  }

  static long start(Instruction instruction) {
    return instruction.line().position(instruction.keyword().start());
  }

  static long end(Instruction instruction) {
    String text = instruction.line().text();
    int end = Blanks.end(text, 0, text.length());
    return instruction.heredocs().isEmpty()
        ? instruction.line().end(end)
        : Position.of(instruction.endLine(), 1 + instruction.heredocs().getLast().name().length());
  }

  Mapping node() {
    return node(instruction);
  }

  private Mapping node(Instruction of) {
    String keyword = Stages.keyword(of);
    Word written = of.keyword();
    var node =
        Nodes.mapping().put(INSTRUCTION, scalar(new Word(keyword, written.start(), written.end())));
    if (!of.flags().isEmpty()) {
      node.put(FLAGS, list(of.flags(), false));
    }
    List<Word> words = of.arguments();
    switch (keyword) {
      case "ENV" -> node.put(VARIABLES, pairs(words, true));
      case "LABEL" -> node.put(LABELS, pairs(words, false));
      case "ARG" -> {
        var arguments = new ArrayList<Node>();
        words.forEach(word -> arguments.add(argument(word)));
        node.put(VARIABLES, list(arguments));
      }
      case "ADD", "COPY" -> {
        node.put(SOURCES, list(words.subList(0, words.size() - 1), true));
        node.put(DESTINATION, expanded(words.getLast()));
        files(node);
      }
      case "EXPOSE", "VOLUME" -> node.put(ARGUMENTS, list(words, true));
      case "SHELL" -> {
        scope.setShell(words.getFirst().text());
        node.put(ARGUMENTS, list(words, false));
      }
      case "USER", "WORKDIR", "STOPSIGNAL" -> node.put(ARGUMENT, expanded(words.getFirst()));
      case "MAINTAINER" -> node.put(ARGUMENT, scalar(words.getFirst()));
      case "RUN", "CMD", "ENTRYPOINT" -> commands(of, words, node);
      case "HEALTHCHECK" -> commands(of, words.subList(1, words.size()), node);
      case "ONBUILD" -> {
        Instruction trigger = of.trigger();
        if (trigger != null && Stages.isComplete(trigger)) {
          node.put(TRIGGER, node(trigger.with(of.heredocs(), of.endLine())));
        }
      }
      default -> throw new IllegalStateException(keyword);
    }
    return node.build(of.line().position(written.start()), end(of));
  }

  /** A word as it is written. */
  Scalar scalar(Word word) {
    return scalar(word, word.text());
  }

  private Scalar scalar(Word word, String text) {
    LogicalLine line = instruction.line();
    return Nodes.text(text, Scalar.Style.PLAIN, line.position(word.start()), line.end(word.end()));
  }

  /** A word without its quotes, with the variables replaced whose values are known. */
  Scalar expanded(Word word) {
    String text = WordReader.expand(word.text(), escape, scope);
    return scalar(word, text == null ? word.text() : text);
  }

  /** An argument of ARG, which declares it. */
  Mapping argument(Word word) {
    int equals = word.text().indexOf('=');
    int nameEnd = equals < 0 ? word.end() : Math.min(word.end(), word.start() + equals);
    String name = equals < 0 ? word.text() : word.text().substring(0, equals);
    var node = Nodes.mapping();
    Scalar key = expanded(new Word(name, word.start(), nameEnd));
    node.put(NAME, key);
    Scalar value = null;
    if (equals >= 0) {
      int start = Math.min(word.end(), nameEnd + 1);
      value = expanded(new Word(word.text().substring(equals + 1), start, word.end()));
      node.put(VALUE, value);
    }
    scope.declare(key.text(), value == null ? null : known(value.text()));
    return node.build(
        instruction.line().position(word.start()), instruction.line().end(word.end()));
  }

  private Sequence pairs(List<Word> words, boolean set) {
    var nodes = new ArrayList<Node>();
    var values = new ArrayList<@Nullable String>();
    for (int i = 0; i + 1 < words.size(); i += 2) {
      Scalar name = expanded(words.get(i));
      Scalar value = expanded(words.get(i + 1));
      nodes.add(
          Nodes.mapping()
              .put(NAME, name)
              .put(VALUE, value)
              .build(name.start(), Math.max(name.end(), value.end())));
      values.add(known(value.text()));
    }
    // An ENV sees only the variables that earlier ones set.
    for (int i = 0; set && i < nodes.size(); i++) {
      scope.setEnvironment(((Scalar) ((Mapping) nodes.get(i)).value(0)).text(), values.get(i));
    }
    return list(nodes);
  }

  /** A value that depends on one that is not known is not known either. */
  private static @Nullable String known(String value) {
    return value.indexOf('$') >= 0 ? null : value;
  }

  private Sequence list(List<Word> words, boolean expand) {
    var nodes = new ArrayList<Node>();
    for (Word word : words) {
      nodes.add(expand ? expanded(word) : scalar(word));
    }
    return list(nodes);
  }

  private Sequence list(List<Node> nodes) {
    return nodes.isEmpty()
        ? Nodes.list(nodes, start(instruction), start(instruction))
        : Nodes.list(nodes, nodes.getFirst().start(), nodes.getLast().end());
  }

  private void files(MappingBuilder node) {
    var files = new ArrayList<Node>();
    for (Heredoc heredoc : instruction.heredocs()) {
      // As a literal block of YAML, its text begins on the line after its own.
      long start = Position.of(heredoc.firstLine() - 1, 1);
      long end =
          new FileLines(heredoc.content(), heredoc.firstLine())
              .position(heredoc.content().length());
      Scalar name = Nodes.text(heredoc.name(), Scalar.Style.PLAIN, start, start);
      files.add(
          Nodes.mapping()
              .put(NAME, name)
              .put(CONTENT, Nodes.text(heredoc.content(), Scalar.Style.LITERAL, start, end))
              .build(start, end));
    }
    if (!files.isEmpty()) {
      node.put(FILES, list(files));
    }
  }

  private void commands(Instruction of, List<Word> words, MappingBuilder node) {
    if (of.json()) {
      node.put(COMMANDS, ShellReader.command(words, of.line()));
      return;
    }
    if (!scope.isPosix() || words.isEmpty()) {
      return;
    }
    Word script = words.getFirst();
    Places line = of.line();
    Sequence commands = ShellReader.commands(script.text(), new Shifted(line, script.start()));
    Sequence inFile = heredocScript(of, commands);
    node.put(COMMANDS, inFile == null ? commands : inFile);
  }

  /** A part of a text that begins at an offset. */
  private record Shifted(Places places, int by) implements Places {
    @Override
    public long position(int offset) {
      return places.position(by + offset);
    }

    @Override
    public long end(int offset) {
      return places.end(by + offset);
    }
  }

  /** The commands before a heredoc and in it, where it is a script for a shell; else null. */
  private static @Nullable Sequence heredocScript(Instruction of, Sequence commands) {
    if (of.heredocs().size() != 1) {
      return null;
    }
    Heredoc heredoc = of.heredocs().getFirst();
    if (commands.size() > 0 && !isShell(commands) || !isShellScript(heredoc.content())) {
      return null;
    }
    Sequence script =
        ShellReader.commands(
            heredoc.content(), new FileLines(heredoc.content(), heredoc.firstLine()));
    var all = new ArrayList<Node>();
    for (int i = 0; i < commands.size(); i++) {
      all.add(commands.get(i));
    }
    for (int i = 0; i < script.size(); i++) {
      all.add(script.get(i));
    }
    return Nodes.list(all, commands.size() > 0 ? commands.start() : script.start(), script.end());
  }

  private static boolean isShell(Sequence commands) {
    Sequence words = ShellCommand.words((Mapping) commands.get(commands.size() - 1));
    int program = ShellCommand.program(words);
    return program < words.size() && ShellCommand.isShell(ShellCommand.word(words, program));
  }

  /** A first line of {@code #!} may name another interpreter. */
  private static boolean isShellScript(String content) {
    if (!content.startsWith("#!")) {
      return true;
    }
    int newline = content.indexOf('\n');
    String first = content.substring(2, newline < 0 ? content.length() : newline).strip();
    String program = first;
    for (String word : first.split(" ", -1)) {
      if (!word.startsWith("-") && !ShellCommand.is(word, "env")) {
        program = word;
        break;
      }
    }
    return ShellCommand.isShell(program.toLowerCase(Locale.ROOT));
  }
}
