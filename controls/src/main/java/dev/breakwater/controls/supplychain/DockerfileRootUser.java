package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;

/** The last USER of the image is not root. Trivy and Checkov look at the last USER of the file. */
@AutoService(ControlDefinition.class)
public final class DockerfileRootUser implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-root-user")
        .title("Image runs its programs as root")
        .severity(Severity.MEDIUM)
        .why(
            """
            Who takes over a program that runs as root is root in the container: may \
            install tools, change any file of the image, and use every flaw of the \
            kernel or the runtime that asks for root. One step out of the container is \
            then root on the node.\
            """)
        .remediation(
            "End the last stage with a `USER` of a numeric ID above 0, so that Kubernetes can tell that it is not root; change back after each step that needs root.")
        .nsa("Kubernetes Pod security: \"Non-root\" containers and \"rootless\" container engines")
        .mitre("T1611")
        .equivalent(Tool.TRIVY, "DS-0002")
        .equivalent(Tool.CHECKOV, "CKV_DOCKER_8")
        .requires(new LastUser())
        .build();
  }

  private record LastUser() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      return switch (FinalUser.of(Dockerfile.stages(scope))) {
        case ROOT -> Truth.FALSE;
        case VARIABLE -> Truth.UNKNOWN;
        case OTHER, BASE_OTHER, BASE_ROOT, BASE_UNKNOWN -> Truth.TRUE;
      };
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Sequence stages = Dockerfile.stages(scope);
      int stage = FinalUser.stage(stages);
      int user = Dockerfile.user(Dockerfile.stage(stages, stage));
      boolean root = FinalUser.of(stages) == FinalUser.ROOT;
      evaluation.violation(
          root ? Outcome.FAIL : Outcome.UNKNOWN,
          trail
              .key(DockerfileKeys.STAGES)
              .item(stage)
              .key(DockerfileKeys.INSTRUCTIONS)
              .item(user)
              .key(DockerfileKeys.ARGUMENT),
          root
              ? "the last USER is root"
              : "the last USER is a variable that the file gives no value",
          null);
    }
  }
}
