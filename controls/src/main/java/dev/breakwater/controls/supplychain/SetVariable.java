package dev.breakwater.controls.supplychain;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** A rule for the variables that ENV and ARG set, and commands before themselves or by export. */
record SetVariable(Rule rule) implements EachInstruction.Rule {
  /** What is asked of one variable, given as a text that holds {@code NAME=value}. */
  interface Rule {
    boolean isViolatedBy(String name, String value);

    String message();
  }

  @Override
  public boolean isViolatedBy(Mapping instruction, Node root) {
    Sequence variables = instruction.sequence(DockerfileKeys.VARIABLES);
    for (int i = 0; variables != null && i < variables.size(); i++) {
      if (isFault((Mapping) variables.get(i))) {
        return true;
      }
    }
    Sequence commands = instruction.sequence(DockerfileKeys.COMMANDS);
    for (int i = 0; commands != null && i < commands.size(); i++) {
      Mapping command = (Mapping) commands.get(i);
      if (assigned(command.sequence(DockerfileKeys.ASSIGNMENTS)) >= 0
          || assigned(exported(command)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isFault(Mapping variable) {
    String value = variable.string(DockerfileKeys.VALUE);
    return value != null
        && rule.isViolatedBy(Dockerfile.text(variable, DockerfileKeys.NAME), value);
  }

  private static @Nullable Sequence exported(Mapping command) {
    Sequence words = ShellCommand.words(command);
    return words.size() > 1 && ShellCommand.word(words, 0).equals("export") ? words : null;
  }

  private int assigned(@Nullable Sequence words) {
    for (int i = 0; words != null && i < words.size(); i++) {
      String word = ShellCommand.word(words, i);
      int equals = word.indexOf('=');
      if (equals > 0 && rule.isViolatedBy(word.substring(0, equals), word.substring(equals + 1))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
    Sequence variables = instruction.sequence(DockerfileKeys.VARIABLES);
    for (int i = 0; variables != null && i < variables.size(); i++) {
      if (isFault((Mapping) variables.get(i))) {
        Trail at = trail.key(DockerfileKeys.VARIABLES).item(i);
        Trail value = at.key(DockerfileKeys.VALUE);
        tell(value.shown(at.key(DockerfileKeys.NAME).start(), value.end()), evaluation);
      }
    }
    Sequence commands = instruction.sequence(DockerfileKeys.COMMANDS);
    for (int i = 0; commands != null && i < commands.size(); i++) {
      Mapping command = (Mapping) commands.get(i);
      Trail at = trail.key(DockerfileKeys.COMMANDS).item(i);
      int assignment = assigned(command.sequence(DockerfileKeys.ASSIGNMENTS));
      if (assignment >= 0) {
        tell(at.key(DockerfileKeys.ASSIGNMENTS).item(assignment), evaluation);
      }
      int export = assigned(exported(command));
      if (export >= 0) {
        tell(at.key(DockerfileKeys.WORDS).item(export), evaluation);
      }
    }
  }

  private void tell(Trail at, Evaluation evaluation) {
    evaluation.violation(Outcome.FAIL, at, rule.message(), null);
  }
}
