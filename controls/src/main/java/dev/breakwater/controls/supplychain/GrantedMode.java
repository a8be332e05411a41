package dev.breakwater.controls.supplychain;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;

/** What is asked of the modes that files of the image are given, by chmod and by COPY and ADD. */
record GrantedMode(Rule rule) implements EachInstruction.Rule {
  private static final String FLAG = "--chmod=";

  /** What is asked of one mode. */
  interface Rule {
    boolean isViolatedBy(String mode);

    String message();
  }

  private EachCommand commands() {
    return new EachCommand(new OfChmod(rule));
  }

  private record OfChmod(Rule rule) implements EachCommand.Rule {
    @Override
    public int fault(Sequence commands, int index, Sequence words) {
      int mode = FileModes.ofChmod(words);
      return mode >= 0 && rule.isViolatedBy(ShellCommand.word(words, mode)) ? mode : -1;
    }

    @Override
    public String message(Sequence words, int fault) {
      return rule.message();
    }
  }

  @Override
  public boolean isViolatedBy(Mapping instruction, Node root) {
    return hasFlag(instruction)
        || (instruction.indexOf(DockerfileKeys.COMMANDS) >= 0
            && commands().isViolatedBy(instruction, root));
  }

  private boolean hasFlag(Mapping instruction) {
    int flag = Dockerfile.flag(instruction, FLAG);
    return flag >= 0
        && rule.isViolatedBy(Dockerfile.flagText(instruction, flag).substring(FLAG.length()));
  }

  @Override
  public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
    if (hasFlag(instruction)) {
      evaluation.violation(
          Outcome.FAIL,
          trail.key(DockerfileKeys.FLAGS).item(Dockerfile.flag(instruction, FLAG)),
          rule.message(),
          null);
    } else {
      commands().explain(instruction, trail, evaluation);
    }
  }
}
