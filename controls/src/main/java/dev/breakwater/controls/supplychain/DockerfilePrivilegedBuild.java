package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/** No instruction of the build runs with the rights of the host. */
@AutoService(ControlDefinition.class)
public final class DockerfilePrivilegedBuild implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-privileged-build")
        .title("Build step runs with the rights of the host")
        .severity(Severity.HIGH)
        .why(
            """
            A step with --security=insecure runs privileged, and with --network=host \
            it reaches whatever listens on the machine that builds, metadata services \
            included. Code that a dependency brings into such a step has the builder, \
            and with it every image that it makes.\
            """)
        .remediation(
            "Remove the flag; take the step apart, so that what needs more than a container may is done outside of the build.")
        .nsa(Dockerfile.BUILDING)
        .mitre("T1611")
        .requires(EachInstruction.built(new Rule()))
        .build();
  }

  private record Rule() implements EachInstruction.Rule {
    @Override
    public boolean isViolatedBy(Mapping instruction, Node root) {
      return Dockerfile.is(instruction, "RUN") && flag(instruction) >= 0;
    }

    private static int flag(Mapping instruction) {
      int insecure = Dockerfile.flag(instruction, "--security=insecure");
      return insecure >= 0 ? insecure : Dockerfile.flag(instruction, "--network=host");
    }

    @Override
    public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
      boolean insecure = Dockerfile.flag(instruction, "--security=insecure") >= 0;
      evaluation.violation(
          Outcome.FAIL,
          trail.key(DockerfileKeys.FLAGS).item(flag(instruction)),
          insecure ? "the step runs privileged" : "the step is in the network of the host",
          null);
    }
  }
}
