package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** The image does not listen for SSH. */
@AutoService(ControlDefinition.class)
public final class DockerfileSshPort implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-ssh-port")
        .title("Image listens for SSH")
        .severity(Severity.MEDIUM)
        .why(
            """
            An SSH server in a container is a second way in, past the API server, its \
            RBAC and its audit log, with keys or passwords that nobody rotates. A \
            stolen one is a shell beside the application.\
            """)
        .remediation(
            "Remove the server and the port; `kubectl exec` and `kubectl debug` do what it was for, and are authorised and logged.")
        .nsa(Dockerfile.BUILDING)
        .mitre("T1133")
        .equivalent(Tool.TRIVY, "DS-0004")
        .equivalent(Tool.CHECKOV, "CKV_DOCKER_1")
        .requires(EachInstruction.shipped(new ExposedPort(false, new Rule())))
        .build();
  }

  private record Rule() implements ExposedPort.Rule {
    private static final int SSH = 22;

    @Override
    public boolean isViolatedBy(int first, int last) {
      return first <= SSH && SSH <= last;
    }

    @Override
    public String message() {
      return "port 22 is that of SSH";
    }
  }
}
