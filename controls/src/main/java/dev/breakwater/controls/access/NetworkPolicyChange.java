package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role changes or deletes network policies. */
@AutoService(ControlDefinition.class)
public final class NetworkPolicyChange implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("network-policy-change", new GrantsNot(Right.CHANGE_NETWORK_POLICIES))
        .title("Role changes or deletes network policies")
        .severity(Severity.MEDIUM)
        .why(
            """
            Where a policy is deleted or widened, the connections that it refused \
            are open at once, and nothing fails that somebody would notice.\
            """)
        .remediation(
            """
            Keep policies with the pipeline that applies them; let others create and \
            read them, which can only narrow what is open to pods that are isolated \
            already.\
            """)
        .mitre("T1562.001")
        .build();
  }
}
