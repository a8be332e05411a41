package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.allowed;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.itself;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/**
 * No container adds a capability beyond those that runtimes give by default. Trivy's KSV-0022 and
 * Checkov's CKV_K8S_25 are no equivalents: they object to whatever is added.
 */
@AutoService(ControlDefinition.class)
public final class CapabilitiesBeyondDefault implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("capabilities-beyond-default")
        .title("Container adds a capability beyond the default set")
        .severity(Severity.HIGH)
        .why(
            """
            Runtimes keep the other capabilities from containers because they reach into the \
            node: packets of other pods, kernel modules, the memory of other processes, the clock. \
            Several of them are a known way out of the container.\
            """)
        .remediation(
            """
            Remove the capability from `securityContext.capabilities.add`; where the program \
            cannot do without, give it to that container alone.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .outsideNsa("the controls on added capabilities say it by the danger of each")
        .mitre("T1611")
        .podSecurity("baseline/capabilities_baseline")
        .requires(
            eachContainer(
                eachItem(
                    "securityContext.capabilities.add",
                    itself(
                        allowed(
                            "be in the default set of capabilities",
                            "AUDIT_WRITE",
                            "CHOWN",
                            "DAC_OVERRIDE",
                            "FOWNER",
                            "FSETID",
                            "KILL",
                            "MKNOD",
                            "NET_BIND_SERVICE",
                            "SETFCAP",
                            "SETGID",
                            "SETPCAP",
                            "SETUID",
                            "SYS_CHROOT")))))
        .build();
  }
}
