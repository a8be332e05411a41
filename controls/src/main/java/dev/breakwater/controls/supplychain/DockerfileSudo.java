package dev.breakwater.controls.supplychain;

import static dev.breakwater.controls.requirement.Requirements.all;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Sequence;

/** Neither the build uses sudo nor the image holds it. */
@AutoService(ControlDefinition.class)
public final class DockerfileSudo implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-sudo")
        .title("Image is built with sudo or holds it")
        .severity(Severity.MEDIUM)
        .why(
            """
            A user who may call sudo is root with one more word, so that a USER that \
            is not root protects nothing. In a build, where root is one USER away, \
            sudo shows that the image has it and rules that let its user in.\
            """)
        .remediation(
            "Use `USER root` for the steps that need it and change back; to start as root and go on as another user, `gosu` or `setpriv` give rights away for good.")
        .nsa("Kubernetes Pod security: \"Non-root\" containers and \"rootless\" container engines")
        .mitre("T1068")
        .equivalent(Tool.TRIVY, "DS-0010")
        .equivalent(Tool.CHECKOV, "CKV2_DOCKER_1")
        .requires(
            all(
                EachInstruction.built(new EachCommand(new Uses())),
                EachInstruction.shipped(new EachCommand(new Grants()))))
        .build();
  }

  private record Uses() implements EachCommand.Rule {
    @Override
    public int fault(Sequence commands, int index, Sequence words) {
      return ShellCommand.is(ShellCommand.word(words, 0), "sudo") ? 0 : -1;
    }

    @Override
    public String message(Sequence words, int fault) {
      return "the command is run by sudo";
    }
  }

  private record Grants() implements EachCommand.Rule {
    @Override
    public int fault(Sequence commands, int index, Sequence words) {
      int install = Packages.install(words);
      for (int i = 0; i < words.size(); i++) {
        String word = ShellCommand.word(words, i);
        if ((install >= 0 && i > install && word.equals("sudo")) || word.contains("NOPASSWD")) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public String message(Sequence words, int fault) {
      return Packages.install(words) >= 0
          ? "sudo is installed"
          : "a user may be root without a password";
    }
  }
}
