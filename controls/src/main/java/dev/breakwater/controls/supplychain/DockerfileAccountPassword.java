package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import java.util.List;

/** No account of the image gets a password, or an empty one. */
@AutoService(ControlDefinition.class)
public final class DockerfileAccountPassword implements ControlDefinition {
  private static final List<String> PASSWORD = List.of("-p", "--password");
  private static final List<String> EMPTY = List.of("-d", "--delete", "--stdin");

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-account-password")
        .title("Account of the image gets a password")
        .severity(Severity.MEDIUM)
        .why(
            """
            A password that the build sets is the same in every container, and can be \
            read in the layer or in the history of the image. Programs have no use for \
            passwords of accounts; who logs in with one, or calls su, is an attacker.\
            """)
        .remediation(
            "Leave the account without a password (`useradd --system --no-create-home`), which nobody can log in with.")
        .nsa("Network separation and hardening: Secrets", Dockerfile.BUILDING)
        .mitre("T1552")
        .equivalent(Tool.CHECKOV, "CKV2_DOCKER_17")
        .requires(EachInstruction.shipped(new EachCommand(new Rule())))
        .build();
  }

  private record Rule() implements EachCommand.Rule {
    @Override
    public int fault(Sequence commands, int index, Sequence words) {
      if (ShellCommand.runs(words, "chpasswd")) {
        return ShellCommand.program(words);
      }
      if (ShellCommand.runs(words, "passwd")) {
        boolean fed = ShellCommand.isPiped((Mapping) commands.get(index));
        return fed ? ShellCommand.program(words) : Packages.word(words, EMPTY);
      }
      return ShellCommand.runs(words, "useradd") || ShellCommand.runs(words, "usermod")
          ? Packages.word(words, PASSWORD)
          : -1;
    }

    @Override
    public String message(Sequence words, int fault) {
      return "the command sets or removes the password of an account";
    }
  }
}
