package dev.breakwater.model.dockerfile;

import dev.breakwater.model.dockerfile.Instruction.Word;
import dev.breakwater.model.tree.MalformedDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What BuildKit asks of instructions beyond their words, and how they make up stages. */
final class Stages {
  /**
   * A stage.
   *
   * @param from the instruction that begins it
   * @param name as written after AS, empty for none
   * @param instructions those after it
   */
  record Stage(Instruction from, String name, List<Instruction> instructions) {}

  private final List<Instruction> before = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();

  private Stages() {}

  static Stages of(List<Instruction> instructions) throws MalformedDocumentException {
    var made = new Stages();
    for (Instruction instruction : instructions) {
      made.add(instruction);
    }
    if (made.stages.isEmpty()) {
      throw malformed(instructions.getLast(), "no FROM begins a stage");
    }
    return made;
  }

  /** The arguments before the first stage. */
  List<Instruction> before() {
    return before;
  }

  List<Stage> stages() {
    return stages;
  }

  private void add(Instruction instruction) throws MalformedDocumentException {
    String keyword = keyword(instruction);
    check(keyword, instruction);
    if (keyword.equals("FROM")) {
      stages.add(new Stage(instruction, stageName(instruction), new ArrayList<>()));
    } else if (!stages.isEmpty()) {
      stages.getLast().instructions().add(instruction);
    } else if (keyword.equals("ARG")) {
      before.add(instruction);
    } else {
      throw malformed(instruction, keyword + " stands before the first FROM");
    }
  }

  static String keyword(Instruction instruction) {
    return instruction.keyword().text().toUpperCase(Locale.ROOT);
  }

  private static String stageName(Instruction from) throws MalformedDocumentException {
    List<Word> words = from.arguments();
    if (words.size() == 1) {
      return "";
    }
    if (words.size() != 3 || !words.get(1).text().equalsIgnoreCase("AS")) {
      throw malformed(from, "FROM needs an image, or an image, AS and a name");
    }
    String name = words.get(2).text().toLowerCase(Locale.ROOT);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'))) {
        throw malformed(from, words.get(2).text() + " cannot be the name of a stage");
      }
    }
    return name;
  }

  private static void check(String keyword, Instruction instruction)
      throws MalformedDocumentException {
    List<Word> words = instruction.arguments();
    switch (keyword) {
      case "FROM", "RUN", "CMD", "ENTRYPOINT" -> {}
      case "ENV", "LABEL", "ARG" -> names(keyword, instruction);
      case "MAINTAINER", "USER", "WORKDIR", "STOPSIGNAL" -> {
        if (words.size() != 1) {
          throw malformed(instruction, keyword + " needs an argument");
        }
      }
      case "ADD", "COPY" -> {
        if (words.size() < 2) {
          throw malformed(instruction, keyword + " needs a source and a destination");
        }
        if (heredoc(words.getLast())) {
          throw malformed(instruction, keyword + " cannot have a heredoc for its destination");
        }
      }
      case "EXPOSE" -> atLeastOne(keyword, instruction);
      case "VOLUME" -> {
        atLeastOne(keyword, instruction);
        for (Word word : words) {
          if (word.text().isBlank()) {
            throw malformed(instruction, "a volume needs a path");
          }
        }
      }
      case "SHELL" -> {
        atLeastOne(keyword, instruction);
        if (!instruction.json()) {
          throw malformed(instruction, "SHELL needs a JSON array");
        }
      }
      case "HEALTHCHECK" -> healthcheck(instruction);
      case "ONBUILD" -> onbuild(instruction);
      default ->
          throw malformed(instruction, "there is no instruction " + instruction.keyword().text());
    }
  }

  private static boolean heredoc(Word word) {
    try {
      return InstructionsReader.heredoc(word.text()) != null;
    } catch (MalformedDocumentException e) {
      return false;
    }
  }

  private static void atLeastOne(String keyword, Instruction instruction)
      throws MalformedDocumentException {
    if (instruction.arguments().isEmpty()) {
      throw malformed(instruction, keyword + " needs an argument");
    }
  }

  private static void names(String keyword, Instruction instruction)
      throws MalformedDocumentException {
    atLeastOne(keyword, instruction);
    List<Word> words = instruction.arguments();
    boolean pairs = !keyword.equals("ARG");
    for (int i = 0; i < words.size(); i += pairs ? 2 : 1) {
      String name = words.get(i).text();
      if (pairs ? name.isEmpty() : name.startsWith("=")) {
        throw malformed(instruction, "a name of " + keyword + " is empty");
      }
    }
  }

  private static void healthcheck(Instruction instruction) throws MalformedDocumentException {
    atLeastOne("HEALTHCHECK", instruction);
    List<Word> words = instruction.arguments();
    String type = words.getFirst().text().toUpperCase(Locale.ROOT);
    boolean none = type.equals("NONE");
    if (!none && !type.equals("CMD")) {
      throw malformed(instruction, "HEALTHCHECK needs CMD or NONE");
    }
    if (none == words.size() > 1) {
      throw malformed(
          instruction,
          none ? "HEALTHCHECK NONE takes no arguments" : "HEALTHCHECK CMD needs a command");
    }
  }

  private static void onbuild(Instruction instruction) throws MalformedDocumentException {
    Instruction trigger = instruction.trigger();
    if (trigger == null) {
      throw malformed(instruction, "ONBUILD needs an instruction");
    }
    switch (keyword(trigger)) {
      case "ONBUILD", "FROM", "MAINTAINER" ->
          throw malformed(instruction, keyword(trigger) + " cannot be the trigger of ONBUILD");
      default -> {} // checked where it is triggered
    }
  }

  /** Whether the trigger of an ONBUILD will be accepted where it is triggered. */
  static boolean isComplete(Instruction trigger) {
    try {
      check(keyword(trigger), trigger);
      return true;
    } catch (MalformedDocumentException e) {
      return false;
    }
  }

  private static MalformedDocumentException malformed(Instruction instruction, String cause) {
    return new MalformedDocumentException(
        cause, instruction.line().position(instruction.keyword().start()));
  }
}
