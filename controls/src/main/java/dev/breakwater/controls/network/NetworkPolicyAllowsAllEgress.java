package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.network.Direction;
import dev.breakwater.model.finding.Severity;

/** No egress rule of a policy is for everybody, or for every address. */
@AutoService(ControlDefinition.class)
public final class NetworkPolicyAllowsAllEgress implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds("network-policy-allows-all-egress", PolicyRules.KINDS)
        .title("Network policy lets pods connect to everything")
        .severity(Severity.MEDIUM)
        .why(
            """
            The policy restricts nothing that leaves the pods. Whoever takes one over reads the \
            node's credentials from the cloud's metadata service, attacks other pods, fetches \
            tools, and sends away what was stolen.\
            """)
        .remediation(
            """
            Name the destinations in `to`, with their ports, and DNS. Where the internet is \
            needed, allow `0.0.0.0/0` with `except` for 169.254.0.0/16 and the private ranges.\
            """)
        .nsa(
            NetworkChapter.POLICIES,
            "Network separation and hardening: Protecting sensitive cloud infrastructure")
        .mitre("T1046", "T1552")
        .requires(
            new PolicyRules(
                Direction.EGRESS,
                new AllowsEverything(
                    PolicyRules.Fault.fail(
                        "allows connections to everything, the cloud's metadata service included"),
                    PolicyRules.Fault.fail(
                        "allows connections to every address, the cloud's metadata service"
                            + " included"))))
        .build();
  }
}
