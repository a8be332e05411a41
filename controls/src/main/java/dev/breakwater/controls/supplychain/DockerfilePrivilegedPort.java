package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No port below 1024, but that of SSH, of which dockerfile-ssh-port speaks. */
@AutoService(ControlDefinition.class)
public final class DockerfilePrivilegedPort implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-privileged-port")
        .title("Image listens on a port below 1024")
        .severity(Severity.LOW)
        .why(
            """
            Listening on a port below 1024 needs root or the capability \
            NET_BIND_SERVICE, where the runtime does not lift that. Such an image \
            keeps its users from running it as another user without any capability.\
            """)
        .remediation(
            "Let the program listen on a port above 1023 and map it in the Service: `port: 80`, `targetPort: 8080`.")
        .nsa("Kubernetes Pod security: \"Non-root\" containers and \"rootless\" container engines")
        .requires(EachInstruction.shipped(new ExposedPort(true, new Rule())))
        .build();
  }

  private record Rule() implements ExposedPort.Rule {
    private static final int SSH = 22;

    @Override
    public boolean isViolatedBy(int first, int last) {
      return first < 1024 && (first != SSH || last != SSH);
    }

    @Override
    public String message() {
      return "a port below 1024 needs root or a capability";
    }
  }
}
