package dev.breakwater.controls.pods;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No container adds a capability that is a big step towards its node or its neighbours. */
@AutoService(ControlDefinition.class)
public final class DangerousCapability implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("dangerous-capability")
        .title("Container adds a dangerous capability")
        .severity(Severity.HIGH)
        .why(
            """
            Each of these capabilities brings an attacker in the container a big step further: \
            into other processes, into the traffic of neighbours, or into parts of the kernel that \
            have had many holes.\
            """)
        .remediation(Capabilities.REMEDY)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .cis("5.2.9")
        .mitre("T1611", "T1068")
        .equivalent(Tool.KUBESCAPE, "C-0046")
        .requires(
            Capabilities.noneAdded(
                Capabilities.of("BPF", "it loads programs into the kernel"),
                Capabilities.of(
                    "MAC_ADMIN", "it changes the policies of AppArmor, SELinux or Smack"),
                Capabilities.of(
                    "MAC_OVERRIDE", "it overrides the policies of mandatory access control"),
                Capabilities.of("NET_ADMIN", "it changes routes, firewall rules and interfaces"),
                Capabilities.of("NET_RAW", "it forges packets and reads those of neighbours"),
                Capabilities.of("PERFMON", "it watches the kernel and other processes"),
                Capabilities.of("SETPCAP", "it hands capabilities on"),
                Capabilities.of("SYS_PTRACE", "it reads and changes other processes")))
        .edit(Capabilities.EDIT)
        .build();
  }
}
