package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.secrets.Credentials;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** No command and no document of the file holds a credential. */
@AutoService(ControlDefinition.class)
public final class DockerfileSecretInRun implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-secret-in-run")
        .title("Command of the build holds a credential")
        .severity(Severity.HIGH)
        .why(
            """
            The commands of a build are in the history of the image, for everybody who \
            can pull it, and in the repository. What they write is in a layer, even \
            where a later one removes it.\
            """)
        .remediation(
            "Revoke the credential; give its successor with `RUN --mount=type=secret`, and let the command read it from the file.")
        .nsa("Network separation and hardening: Secrets", Dockerfile.BUILDING)
        .mitre("T1552")
        .requires(EachInstruction.built(new Rule()))
        .build();
  }

  private record Rule() implements EachInstruction.Rule {
    @Override
    public boolean isViolatedBy(Mapping instruction, Node root) {
      Sequence commands = instruction.sequence(DockerfileKeys.COMMANDS);
      return (commands != null && any(commands))
          || firstIn(instruction.sequence(DockerfileKeys.FILES)) >= 0;
    }

    private static boolean any(Sequence commands) {
      for (int i = 0; i < commands.size(); i++) {
        Mapping command = (Mapping) commands.get(i);
        if (first(ShellCommand.words(command)) >= 0
            || first(command.sequence(DockerfileKeys.ASSIGNMENTS)) >= 0) {
          return true;
        }
      }
      return false;
    }

    private static int first(@Nullable Sequence words) {
      for (int i = 0; words != null && i < words.size(); i++) {
        String word = ShellCommand.word(words, i);
        // A rule of sudo, which reads like a password.
        if (Credentials.isIn(word) && !word.contains("NOPASSWD:")) {
          return i;
        }
      }
      return -1;
    }

    private static int firstIn(@Nullable Sequence files) {
      for (int i = 0; files != null && i < files.size(); i++) {
        if (Credentials.isIn(Dockerfile.text((Mapping) files.get(i), DockerfileKeys.CONTENT))) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
      Trail all = trail.key(DockerfileKeys.COMMANDS);
      Sequence commands = all.node() instanceof Sequence list ? list : null;
      for (int i = 0; commands != null && i < commands.size(); i++) {
        Mapping command = (Mapping) commands.get(i);
        tell(ShellCommand.words(command), all.item(i).key(DockerfileKeys.WORDS), evaluation);
        tell(
            command.sequence(DockerfileKeys.ASSIGNMENTS),
            all.item(i).key(DockerfileKeys.ASSIGNMENTS),
            evaluation);
      }
      Sequence files = instruction.sequence(DockerfileKeys.FILES);
      int file = firstIn(files);
      if (files != null && file >= 0) {
        Trail at = trail.key(DockerfileKeys.FILES).item(file).key(DockerfileKeys.CONTENT);
        evaluation.violation(
            Outcome.FAIL,
            shown(at, evaluation),
            "the document holds "
                + Credentials.what(
                    Dockerfile.text((Mapping) files.get(file), DockerfileKeys.CONTENT)),
            null);
      }
    }

    private static Trail shown(Trail at, Evaluation evaluation) {
      return at.node() instanceof Scalar text
          ? Credentials.shown(at, text, evaluation.object().text())
          : at.shown(at.start(), at.start());
    }

    private static void tell(@Nullable Sequence words, Trail trail, Evaluation evaluation) {
      int i = first(words);
      if (words != null && i >= 0) {
        evaluation.violation(
            Outcome.FAIL,
            shown(trail.item(i), evaluation),
            "the command holds " + Credentials.what(ShellCommand.word(words, i)),
            null);
      }
    }
  }
}
