package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.includesMatch;
import static dev.breakwater.controls.requirement.Requirements.itself;
import static dev.breakwater.controls.requirement.Requirements.matchesNot;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * Every container gives up NET_RAW, and is not given it back; Checkov does not look at what is
 * added.
 */
@AutoService(ControlDefinition.class)
public final class DropNetRaw implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("drop-net-raw")
        .title("Container may send raw packets")
        .severity(Severity.MEDIUM)
        .why(
            """
            With NET_RAW, which most runtimes leave to every container, a program forges packets \
            of its own: it answers ARP and DNS queries of its neighbours in their stead and reads \
            or changes what they send. Raw sockets have also had holes that led into the kernel.\
            """)
        .remediation(
            """
            Drop `NET_RAW` or, better, `ALL` in `securityContext.capabilities`, and do not add \
            `NET_RAW`; a program that pings can be allowed to by the sysctl \
            `net.ipv4.ping_group_range`.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .outsideNsa("drop-all-capabilities says it of the same list")
        .cis("5.2.8")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0211")
        .equivalent(Tool.KUBE_LINTER, "drop-net-raw-capability")
        .equivalent(Tool.CHECKOV, "CKV_K8S_28")
        .requires(
            unless(
                windows(),
                eachContainer(
                    all(
                        field(
                            "securityContext.capabilities.drop",
                            includesMatch("(?i)^(CAP_)?(ALL|NET_RAW)$", "NET_RAW", "ALL")),
                        eachItem(
                            "securityContext.capabilities.add",
                            itself(
                                matchesNot(
                                    "(?i)^(CAP_)?(ALL|NET_RAW)$",
                                    "not be added: it brings NET_RAW back")))))))
        .build();
  }
}
