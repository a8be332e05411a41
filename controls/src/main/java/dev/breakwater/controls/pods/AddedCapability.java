package dev.breakwater.controls.pods;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No container adds any other capability beyond those that runtimes give by default. */
@AutoService(ControlDefinition.class)
public final class AddedCapability implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("added-capability")
        .title("Container adds a capability that reaches into the node")
        .severity(Severity.MEDIUM)
        .why(
            """
            Runtimes keep these capabilities from containers because they reach past them: to the \
            clock, the log, the memory or the devices of the node. An attacker in the container \
            can disturb the node and whatever runs on it.\
            """)
        .remediation(Capabilities.REMEDY)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .cis("5.2.9")
        .mitre("T1611")
        .requires(
            Capabilities.noneAdded(
                Capabilities.of("AUDIT_CONTROL", "it switches off the audit of the kernel"),
                Capabilities.of("AUDIT_READ", "it reads the audit log of the kernel"),
                Capabilities.of("BLOCK_SUSPEND", "it keeps the node from suspending"),
                Capabilities.of(
                    "CHECKPOINT_RESTORE", "it restores processes and reads their memory maps"),
                Capabilities.of("IPC_LOCK", "it locks memory of the node beyond limits"),
                Capabilities.of("IPC_OWNER", "it opens the shared memory of other users"),
                Capabilities.of("LEASE", "it holds leases on the files of others"),
                Capabilities.of("LINUX_IMMUTABLE", "it changes files that are marked immutable"),
                Capabilities.of("NET_BROADCAST", "it sends broadcasts and listens to multicasts"),
                Capabilities.of("SYSLOG", "it reads the log and the addresses of the kernel"),
                Capabilities.of("SYS_NICE", "it takes processor time from neighbours"),
                Capabilities.of("SYS_PACCT", "it switches the accounting of processes"),
                Capabilities.of("SYS_RESOURCE", "it goes beyond quotas and limits"),
                Capabilities.of("SYS_TIME", "it sets the clock of the node"),
                Capabilities.of("SYS_TTY_CONFIG", "it takes over terminals of the node"),
                Capabilities.of("WAKE_ALARM", "it wakes the node up")))
        .edit(Capabilities.EDIT)
        .build();
  }
}
