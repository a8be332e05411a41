package dev.breakwater.controls.supplychain;

import static dev.breakwater.controls.requirement.Requirements.all;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.controls.secrets.Credentials;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** No ARG takes or holds a credential: BuildKit itself warns of it. */
@AutoService(ControlDefinition.class)
public final class DockerfileSecretInArg implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-secret-in-arg")
        .title("ARG takes a credential")
        .severity(Severity.MEDIUM)
        .why(
            """
            The values of build arguments are kept: in the history of the image, where \
            `docker history` shows them, in provenance attestations and in build logs. \
            Whoever can pull the image or read the log has the credential.\
            """)
        .remediation(
            "Give it as a secret of the build: `RUN --mount=type=secret,id=NAME` and `docker build --secret id=NAME,env=NAME`; revoke one that was given as an argument.")
        .nsa("Network separation and hardening: Secrets", Dockerfile.BUILDING)
        .mitre("T1552")
        .equivalent(Tool.TRIVY, "DS-0031")
        .requires(all(new BeforeStages(), EachInstruction.built(new Rule())))
        .build();
  }

  private static boolean isSecret(Mapping argument) {
    String name = Dockerfile.text(argument, DockerfileKeys.NAME);
    if (SecretArguments.isPublic(name)) {
      return false;
    }
    String value = argument.string(DockerfileKeys.VALUE);
    return value == null || value.isEmpty()
        ? Credentials.isSecretName(name)
        : Credentials.isIn(name, value);
  }

  private static void tell(Sequence arguments, Trail trail, Evaluation evaluation) {
    for (int i = 0; i < arguments.size(); i++) {
      Mapping argument = (Mapping) arguments.get(i);
      if (isSecret(argument)) {
        String name = Dockerfile.text(argument, DockerfileKeys.NAME);
        String value = argument.string(DockerfileKeys.VALUE);
        evaluation.violation(
            Outcome.FAIL,
            trail.item(i).key(DockerfileKeys.NAME),
            value == null || value.isEmpty()
                ? name + " is kept in the history of the image"
                : name + " has its value in the file",
            null);
      }
    }
  }

  private static boolean any(@Nullable Sequence arguments) {
    for (int i = 0; arguments != null && i < arguments.size(); i++) {
      if (isSecret((Mapping) arguments.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The arguments before the first FROM. */
  private record BeforeStages() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      return Truth.of(!any(((Mapping) scope).sequence(DockerfileKeys.ARGUMENTS)));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail at = trail.key(DockerfileKeys.ARGUMENTS);
      if (at.node() instanceof Sequence arguments) {
        tell(arguments, at, evaluation);
      }
    }
  }

  private record Rule() implements EachInstruction.Rule {
    @Override
    public boolean isViolatedBy(Mapping instruction, Node root) {
      return Dockerfile.is(instruction, "ARG")
          && any(instruction.sequence(DockerfileKeys.VARIABLES));
    }

    @Override
    public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
      Trail at = trail.key(DockerfileKeys.VARIABLES);
      if (at.node() instanceof Sequence arguments) {
        tell(arguments, at, evaluation);
      }
    }
  }
}
