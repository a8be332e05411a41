package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/** A kubeconfig runs no program that comes with it. */
@AutoService(ControlDefinition.class)
public final class KubeconfigPlugin implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.kubeconfig("kubeconfig-plugin")
        .title("Kubeconfig runs a program")
        .severity(Severity.LOW)
        .why(
            """
            Using the file runs the program with the rights of whoever uses it. A \
            kubeconfig that came by mail or from a repository runs what its author \
            chose, before any cluster is reached.\
            """)
        .remediation(
            "Check what the program is, name it by its absolute path, and never use a "
                + "kubeconfig of somebody else unread. Replace `auth-provider`, which "
                + "Kubernetes has dropped in 1.26, by `exec`.")
        .mitre("T1204")
        .edit(Derivation.none("whether the program may be trusted is for the user to say"))
        .requires(eachItem("users", new NoForeignProgram()))
        .build();
  }

  /**
   * A path that is relative leads to a program beside the file. One that is absolute the user has
   * chosen; whether a name alone finds the right program, the file does not say.
   */
  private record NoForeignProgram() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping user = scope instanceof Mapping entry ? entry.mapping("user") : null;
      if (user == null) {
        return Truth.TRUE;
      }
      if (user.get("auth-provider") != null) {
        return Truth.FALSE;
      }
      Mapping exec = user.mapping("exec");
      String command = exec == null ? null : exec.string("command");
      if (command == null || command.startsWith("/")) {
        return Truth.TRUE;
      }
      return command.indexOf('/') < 0 && command.indexOf('\\') < 0
          ? Truth.UNKNOWN
          : Truth.of(command.indexOf(':') == 1);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail user = trail.key("user");
      Trail provider = user.key("auth-provider");
      if (provider.node() != null) {
        evaluation.violation(Outcome.FAIL, provider, "auth-provider is no longer supported", null);
        return;
      }
      Truth truth = test(scope, evaluation);
      evaluation.violation(
          truth == Truth.FALSE ? Outcome.FAIL : Outcome.UNKNOWN,
          user.key("exec").key("command"),
          truth == Truth.FALSE
              ? "runs a program from a folder relative to the file"
              : "runs whatever program of this name the search path has first",
          null);
    }
  }
}
