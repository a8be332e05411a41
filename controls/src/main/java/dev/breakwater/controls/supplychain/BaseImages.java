package dev.breakwater.controls.supplychain;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the images that a Dockerfile takes layers or files from: every FROM and every
 * {@code COPY --from} that names no stage.
 */
record BaseImages(Rule rule) implements Own {
  private static final String COPIED = "--from=";

  /** What is asked of one image. */
  interface Rule {
    Truth test(String image);

    String message(String image, Truth truth);
  }

  /** Whether a reference ends with a variable, which may hold tag and digest. */
  static boolean endsWithVariable(String image) {
    int start = image.lastIndexOf('$') + 1;
    if (image.startsWith("{", start)) {
      return image.endsWith("}");
    }
    for (int i = start; i < image.length(); i++) {
      if (!Character.isLetterOrDigit(image.charAt(i)) && image.charAt(i) != '_') {
        return false;
      }
    }
    return true;
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Sequence stages = Dockerfile.stages(scope);
    Truth all = Truth.TRUE;
    for (int s = 0; s < stages.size(); s++) {
      Mapping stage = Dockerfile.stage(stages, s);
      all = all.and(ofStage(stage));
      Sequence instructions = Dockerfile.instructions(stage);
      for (int i = 0; i < instructions.size(); i++) {
        all = all.and(ofCopy(stages, (Mapping) instructions.get(i)));
      }
    }
    return all;
  }

  private Truth ofStage(Mapping stage) {
    String image = Dockerfile.image(stage);
    return Dockerfile.base(stage) >= 0 || image.equals("scratch") ? Truth.TRUE : rule.test(image);
  }

  private Truth ofCopy(Sequence stages, Mapping instruction) {
    String image = copied(stages, instruction);
    return image == null ? Truth.TRUE : rule.test(image);
  }

  /** The image that files are copied from; null where it is a stage or a named context. */
  private static @Nullable String copied(Sequence stages, Mapping instruction) {
    int flag = Dockerfile.is(instruction, "COPY") ? Dockerfile.flag(instruction, COPIED) : -1;
    if (flag < 0) {
      return null;
    }
    String from = Dockerfile.flagText(instruction, flag).substring(COPIED.length());
    // A bare word may be a context of --build-context; an image has mostly a tag or a path.
    boolean bare = from.indexOf(':') < 0 && from.indexOf('/') < 0 && from.indexOf('@') < 0;
    return bare || Dockerfile.isStage(stages, from) ? null : from;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Sequence stages = Dockerfile.stages(scope);
    for (int s = 0; s < stages.size(); s++) {
      Mapping stage = Dockerfile.stage(stages, s);
      Trail at = trail.key(DockerfileKeys.STAGES).item(s);
      tell(
          ofStage(stage),
          Dockerfile.image(stage),
          at.key(DockerfileKeys.FROM).key(DockerfileKeys.IMAGE),
          evaluation);
      Sequence instructions = Dockerfile.instructions(stage);
      for (int i = 0; i < instructions.size(); i++) {
        Mapping instruction = (Mapping) instructions.get(i);
        String image = copied(stages, instruction);
        if (image != null) {
          tell(
              rule.test(image),
              image,
              at.key(DockerfileKeys.INSTRUCTIONS)
                  .item(i)
                  .key(DockerfileKeys.FLAGS)
                  .item(Dockerfile.flag(instruction, COPIED)),
              evaluation);
        }
      }
    }
  }

  private void tell(Truth truth, String image, Trail trail, Evaluation evaluation) {
    if (truth != Truth.TRUE) {
      evaluation.violation(
          truth == Truth.FALSE ? Outcome.FAIL : Outcome.UNKNOWN,
          trail,
          rule.message(image, truth),
          null);
    }
  }
}
