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

/**
 * The image names a user, or is built on one that does. Trivy and Checkov ask for a USER whatever
 * the base.
 */
@AutoService(ControlDefinition.class)
public final class DockerfileNoUser implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-no-user")
        .title("Image names no user, so that its programs run as root")
        .severity(Severity.MEDIUM)
        .why(
            """
            Without USER a program runs as its base image says, which nearly always is \
            root. Who takes it over is root in the container, and with one flaw of the \
            kernel or the runtime on the node.\
            """)
        .remediation(
            "End the last stage with a `USER` of a numeric ID above 0 (`USER 65532:65532`), which needs no entry in /etc/passwd.")
        .nsa("Kubernetes Pod security: \"Non-root\" containers and \"rootless\" container engines")
        .mitre("T1611")
        .equivalent(Tool.TRIVY, "DS-0002")
        .equivalent(Tool.CHECKOV, "CKV_DOCKER_3")
        .requires(new SomeUser())
        .build();
  }

  private record SomeUser() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      return switch (FinalUser.of(Dockerfile.stages(scope))) {
        case BASE_ROOT -> Truth.FALSE;
        case BASE_UNKNOWN -> Truth.UNKNOWN;
        case OTHER, ROOT, VARIABLE, BASE_OTHER -> Truth.TRUE;
      };
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Sequence stages = Dockerfile.stages(scope);
      int last = stages.size() - 1;
      boolean root = FinalUser.of(stages) == FinalUser.BASE_ROOT;
      Trail stage = trail.key(DockerfileKeys.STAGES).item(last);
      Trail image = stage.key(DockerfileKeys.FROM).key(DockerfileKeys.IMAGE);
      evaluation.violation(
          root ? Outcome.FAIL : Outcome.UNKNOWN,
          stage.shown(image.start(), image.end()),
          root
              ? "no USER in the last stage, and its base runs as root"
              : "no USER in the last stage, and its base is not known to name one",
          null);
    }
  }
}
