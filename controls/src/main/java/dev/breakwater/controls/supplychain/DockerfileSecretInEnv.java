package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.secrets.Credentials;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** No ENV holds a credential, nor takes one from an argument of the build. */
@AutoService(ControlDefinition.class)
public final class DockerfileSecretInEnv implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-secret-in-env")
        .title("ENV holds a credential")
        .severity(Severity.HIGH)
        .why(
            """
            What ENV sets is in the configuration of the image: everybody who can pull \
            it can read it, and every process in every container has it. The \
            Dockerfile with it lies in the repository and its history.\
            """)
        .remediation(
            "Revoke the credential, and give its successor at run time: from a Secret that is mounted as a file, or while building with `RUN --mount=type=secret`.")
        .nsa("Network separation and hardening: Secrets", Dockerfile.BUILDING)
        .mitre("T1552")
        .equivalent(Tool.TRIVY, "DS-0031")
        .requires(EachInstruction.built(new Rule()))
        .build();
  }

  private record Rule() implements EachInstruction.Rule {
    @Override
    public boolean isViolatedBy(Mapping instruction, Node root) {
      Sequence variables = variables(instruction);
      for (int i = 0; variables != null && i < variables.size(); i++) {
        if (isSecret((Mapping) variables.get(i), root)) {
          return true;
        }
      }
      return false;
    }

    private static @Nullable Sequence variables(Mapping instruction) {
      return Dockerfile.is(instruction, "ENV")
          ? instruction.sequence(DockerfileKeys.VARIABLES)
          : null;
    }

    private static boolean isSecret(Mapping variable, Node root) {
      String name = Dockerfile.text(variable, DockerfileKeys.NAME);
      String value = Dockerfile.text(variable, DockerfileKeys.VALUE);
      return !SecretArguments.isPublic(name)
          && (Credentials.isIn(name, value) || isTakenOver(name, value, root));
    }

    /** A secret that comes from an argument of the build is stored all the same. */
    private static boolean isTakenOver(String name, String value, Node root) {
      return value.startsWith("$")
          && Credentials.isSecretName(name)
          && Dockerfile.hasArgument(root, SecretArguments.variable(value));
    }

    @Override
    public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
      Sequence variables = variables(instruction);
      for (int i = 0; variables != null && i < variables.size(); i++) {
        Mapping variable = (Mapping) variables.get(i);
        if (isSecret(variable, evaluation.object().root())) {
          Trail at = trail.key(DockerfileKeys.VARIABLES).item(i);
          Trail name = at.key(DockerfileKeys.NAME);
          evaluation.violation(
              Outcome.FAIL,
              at.key(DockerfileKeys.VALUE).shown(name.start(), name.end()),
              message(variable),
              null);
        }
      }
    }

    private static String message(Mapping variable) {
      String name = Dockerfile.text(variable, DockerfileKeys.NAME);
      String value = Dockerfile.text(variable, DockerfileKeys.VALUE);
      if (Credentials.isNamed(name, value)) {
        return name + " has its value in the file, and then in the image";
      }
      return value.startsWith("$")
          ? name + " takes its value from the build, and keeps it in the image"
          : name + " holds " + Credentials.what(value);
    }
  }
}
