package dev.breakwater.controls.supplychain;

import static dev.breakwater.model.dockerfile.DockerfileKeys.COMMANDS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.SCRIPTS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.WORDS;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Sequence;

/** A rule for every shell command that a RUN runs, those in scripts within it included. */
record EachCommand(Rule rule) implements EachInstruction.Rule {
  /** What is asked of one command. */
  interface Rule {
    /**
     * The index of the word that is at fault; -1 where none is. Decides without allocating.
     *
     * @param commands the command among those before and after it
     * @param words those of the command, at least one
     */
    int fault(Sequence commands, int index, Sequence words);

    /** What is wrong, without values. */
    String message(Sequence words, int fault);
  }

  @Override
  public boolean isViolatedBy(Mapping instruction, Node root) {
    Sequence commands = instruction.sequence(COMMANDS);
    return commands != null && Dockerfile.is(instruction, "RUN") && anyFault(commands);
  }

  private boolean anyFault(Sequence commands) {
    for (int i = 0; i < commands.size(); i++) {
      Mapping command = (Mapping) commands.get(i);
      if (fault(commands, i) >= 0) {
        return true;
      }
      Sequence scripts = command.sequence(SCRIPTS);
      for (int s = 0; scripts != null && s < scripts.size(); s++) {
        if (anyFault(ShellCommand.commands(scripts.get(s)))) {
          return true;
        }
      }
    }
    return false;
  }

  private int fault(Sequence commands, int i) {
    Sequence words = ShellCommand.words((Mapping) commands.get(i));
    return words.size() == 0 ? -1 : rule.fault(commands, i, words);
  }

  @Override
  public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
    Trail at = trail.key(COMMANDS);
    if (at.node() instanceof Sequence commands) {
      explain(commands, at, evaluation);
    }
  }

  private void explain(Sequence commands, Trail trail, Evaluation evaluation) {
    for (int i = 0; i < commands.size(); i++) {
      Mapping command = (Mapping) commands.get(i);
      int fault = fault(commands, i);
      if (fault >= 0) {
        Sequence words = ShellCommand.words(command);
        evaluation.violation(
            Outcome.FAIL,
            shown(words, fault, trail.item(i).key(WORDS).item(fault)),
            rule.message(words, fault),
            null);
      }
      Sequence scripts = command.sequence(SCRIPTS);
      for (int s = 0; scripts != null && s < scripts.size(); s++) {
        explain(
            ShellCommand.commands(scripts.get(s)),
            trail.item(i).key(SCRIPTS).item(s).key(COMMANDS),
            evaluation);
      }
    }
  }

  /** The word, and the program where it stands just before: what lies between may be secret. */
  private static Trail shown(Sequence words, int fault, Trail word) {
    int program = ShellCommand.program(words);
    boolean together =
        fault > 0
            && program == fault - 1
            && Position.line(words.get(program).start()) == Position.line(words.get(fault).end());
    return together ? word.shown(words.get(program).start(), words.get(fault).end()) : word;
  }
}
