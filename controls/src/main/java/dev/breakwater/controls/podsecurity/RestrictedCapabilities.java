package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.allowed;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.includes;
import static dev.breakwater.controls.requirement.Requirements.itself;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;

/** Every container drops all capabilities and adds none but the one for low ports. */
@AutoService(ControlDefinition.class)
public final class RestrictedCapabilities implements ControlDefinition {
  private static final Requirement DROP_ALL =
      eachContainer(
          all(
              field("securityContext.capabilities.drop", includes("ALL")),
              eachItem(
                  "securityContext.capabilities.add",
                  itself(allowed("be NET_BIND_SERVICE or not be added", "NET_BIND_SERVICE")))));

  @Override
  public Control control() {
    return Control.ofPods("restricted-capabilities")
        .title("Restricted level: container keeps capabilities")
        .severity(Severity.MEDIUM)
        .why(
            """
            A container that drops nothing keeps some fourteen capabilities of root, raw sockets \
            and changes of file owners among them. Whoever gets into it has them all to forge \
            packets with and to attack the kernel through.\
            """)
        .remediation(
            """
            Set `securityContext.capabilities.drop: [ALL]` for every container, and add back at \
            most `NET_BIND_SERVICE`.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .outsideNsa("drop-all-capabilities and the controls on added capabilities say it")
        .cis("5.2.9")
        .mitre("T1611")
        .podSecurity("restricted/capabilities_restricted")
        .equivalent(Tool.TRIVY, "KSV-0106")
        .requires(since(22, DROP_ALL).then(25, unless(windows(), DROP_ALL)))
        .build();
  }
}
