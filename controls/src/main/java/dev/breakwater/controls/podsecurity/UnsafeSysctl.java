package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.allowed;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.since;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;
import java.util.Arrays;
import java.util.stream.Stream;

/** A pod sets only kernel parameters that concern itself alone. */
@AutoService(ControlDefinition.class)
public final class UnsafeSysctl implements ControlDefinition {
  private static final String[] SAFE_1_0 = {
    "kernel.shm_rmid_forced",
    "net.ipv4.ip_local_port_range",
    "net.ipv4.tcp_syncookies",
    "net.ipv4.ping_group_range",
    "net.ipv4.ip_unprivileged_port_start"
  };
  private static final String[] SAFE_1_27 = {"net.ipv4.ip_local_reserved_ports"};
  private static final String[] SAFE_1_29 = {
    "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_fin_timeout",
    "net.ipv4.tcp_keepalive_intvl",
    "net.ipv4.tcp_keepalive_probes"
  };
  private static final String[] SAFE_1_32 = {"net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"};
  private static final String[] SAFE_1_37 = {
    "net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat"
  };

  @Override
  public Control control() {
    return Control.ofPods("unsafe-sysctl")
        .title("Pod sets an unsafe kernel parameter")
        .severity(Severity.MEDIUM)
        .why(
            """
            Kernel parameters outside the safe set are not kept apart between pods. One pod that \
            sets them changes the kernel for others on its node: shared memory, message queues, \
            the network stack.\
            """)
        .remediation(
            """
            Remove the entry from `securityContext.sysctls`; where a program needs it, set it on \
            dedicated nodes, and bring only these pods there with taints and tolerations.\
            """)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .mitre("T1611")
        .podSecurity("baseline/sysctls")
        .equivalent(Tool.TRIVY, "KSV-0026")
        .requires(
            since(0, among(SAFE_1_0))
                .then(27, among(SAFE_1_0, SAFE_1_27))
                .then(29, among(SAFE_1_0, SAFE_1_27, SAFE_1_29))
                .then(32, among(SAFE_1_0, SAFE_1_27, SAFE_1_29, SAFE_1_32))
                .then(37, among(SAFE_1_0, SAFE_1_27, SAFE_1_29, SAFE_1_32, SAFE_1_37)))
        .edit(
            Derivation.none(
                "what the program needs the parameter for has to be settled on the node"))
        .build();
  }

  private static Requirement among(String[]... safe) {
    String[] names = Stream.of(safe).flatMap(Arrays::stream).toArray(String[]::new);
    return eachItem(
        "spec.securityContext.sysctls", field("name", allowed("be a safe sysctl", names)));
  }
}
