package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No file of the image may be written by everybody. */
@AutoService(ControlDefinition.class)
public final class DockerfileWorldWritable implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-world-writable")
        .title("Files are made writable for everybody")
        .severity(Severity.MEDIUM)
        .why(
            """
            Every process of the container may change such files, whoever it runs as. \
            An attacker in one program replaces what another one runs or reads, and \
            stays.\
            """)
        .remediation(
            "Give the files to the user who needs them (`COPY --chown=…`, `chown`), and let nobody else write: `755` for folders and programs, `644` for the rest.")
        .nsa("Kubernetes Pod security: Immutable container file systems", Dockerfile.BUILDING)
        .requires(EachInstruction.shipped(new GrantedMode(new Rule())))
        .build();
  }

  private record Rule() implements GrantedMode.Rule {
    @Override
    public boolean isViolatedBy(String mode) {
      return FileModes.letsOthersWrite(mode);
    }

    @Override
    public String message() {
      return "the mode lets everybody write";
    }
  }
}
