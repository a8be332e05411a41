package dev.breakwater.controls.supplychain;

import static dev.breakwater.model.dockerfile.DockerfileKeys.INSTRUCTIONS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.STAGES;
import static dev.breakwater.model.dockerfile.DockerfileKeys.TRIGGER;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;

/**
 * A rule for every instruction of the stages, those included that ONBUILD keeps for another build.
 *
 * @param shipped whether it is only about stages whose layers are in the image
 * @param rule decides without allocating
 */
record EachInstruction(boolean shipped, Rule rule) implements Own {
  /** What is asked of one instruction. */
  interface Rule {
    boolean isViolatedBy(Mapping instruction, Node root);

    /** Tells where and how; asked only of an instruction that violates the rule. */
    void explain(Mapping instruction, Trail trail, Evaluation evaluation);
  }

  /** A rule for the instructions of every stage. */
  static EachInstruction built(Rule rule) {
    return new EachInstruction(false, rule);
  }

  /** A rule for the instructions whose outcome is in the image. */
  static EachInstruction shipped(Rule rule) {
    return new EachInstruction(true, rule);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Sequence stages = Dockerfile.stages(scope);
    for (int s = 0; s < stages.size(); s++) {
      if (shipped && !Dockerfile.isShipped(stages, s)) {
        continue;
      }
      Sequence instructions = Dockerfile.instructions(Dockerfile.stage(stages, s));
      for (int i = 0; i < instructions.size(); i++) {
        Mapping instruction = (Mapping) instructions.get(i);
        Mapping trigger = instruction.mapping(TRIGGER);
        if (rule.isViolatedBy(trigger == null ? instruction : trigger, scope)) {
          return Truth.FALSE;
        }
      }
    }
    return Truth.TRUE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Sequence stages = Dockerfile.stages(scope);
    for (int s = 0; s < stages.size(); s++) {
      if (shipped && !Dockerfile.isShipped(stages, s)) {
        continue;
      }
      Sequence instructions = Dockerfile.instructions(Dockerfile.stage(stages, s));
      Trail all = trail.key(STAGES).item(s).key(INSTRUCTIONS);
      for (int i = 0; i < instructions.size(); i++) {
        Mapping instruction = (Mapping) instructions.get(i);
        Mapping trigger = instruction.mapping(TRIGGER);
        if (rule.isViolatedBy(trigger == null ? instruction : trigger, scope)) {
          rule.explain(
              trigger == null ? instruction : trigger,
              trigger == null ? all.item(i) : all.item(i).key(TRIGGER),
              evaluation);
        }
      }
    }
  }
}
