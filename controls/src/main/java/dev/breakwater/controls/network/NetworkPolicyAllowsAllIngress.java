package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.network.Direction;
import dev.breakwater.model.finding.Severity;

/** No ingress rule of a policy lets in everybody, or every address. */
@AutoService(ControlDefinition.class)
public final class NetworkPolicyAllowsAllIngress implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds("network-policy-allows-all-ingress", PolicyRules.KINDS)
        .title("Network policy lets everybody connect")
        .severity(Severity.MEDIUM)
        .why(
            """
            Policies only add up: one rule for everybody undoes every other policy for the pods \
            that it selects, and they look protected while they are not. Each port of these pods \
            is open to any pod, or to any address.\
            """)
        .remediation(
            """
            Name the clients in `from`, by pod and namespace labels or by address blocks, and the \
            ports that they use. Where the whole internet is meant, restrict the rule to the pods \
            that serve it.\
            """)
        .nsa(NetworkChapter.POLICIES)
        .mitre("T1046")
        .requires(
            new PolicyRules(
                Direction.INGRESS,
                new AllowsEverything(
                    PolicyRules.Fault.fail("allows connections from everybody, on every port"),
                    PolicyRules.Fault.fail("allows connections from every address"))))
        .build();
  }
}
