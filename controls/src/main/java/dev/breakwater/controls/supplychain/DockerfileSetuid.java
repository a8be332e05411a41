package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/**
 * No program of the image is made to run as its owner. Groups are left alone: on folders their bit
 * is harmless and common.
 */
@AutoService(ControlDefinition.class)
public final class DockerfileSetuid implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-setuid")
        .title("Program is made setuid")
        .severity(Severity.MEDIUM)
        .why(
            """
            A setuid program that belongs to root runs as root whoever calls it. Any \
            flaw in it makes the container's user root again, and USER protects \
            nothing any more.\
            """)
        .remediation(
            "Leave the bit away: give the user the rights that the program needs, or start it as root and let it give them away.")
        .nsa("Kubernetes Pod security: \"Non-root\" containers and \"rootless\" container engines")
        .mitre("T1068")
        .requires(EachInstruction.shipped(new GrantedMode(new Rule())))
        .build();
  }

  private record Rule() implements GrantedMode.Rule {
    @Override
    public boolean isViolatedBy(String mode) {
      return FileModes.setsUser(mode);
    }

    @Override
    public String message() {
      return "the mode lets whoever calls the program run it as its owner";
    }
  }
}
