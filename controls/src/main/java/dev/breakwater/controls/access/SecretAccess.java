package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role reads Secrets other than by name. */
@AutoService(ControlDefinition.class)
public final class SecretAccess implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("secret-access", new GrantsNot(Right.READ_SECRETS))
        .title("Role reads every Secret")
        .severity(Severity.HIGH)
        .why(
            """
            Secrets hold what opens databases, registries and clouds, and often the \
            tokens of other accounts. Who can get, list or watch them has all of it; \
            list and watch return the contents too.\
            """)
        .remediation(
            """
            Name the Secrets that are needed in `resourceNames` with the verb `get`, \
            or mount them into the pod and leave the API out of it.\
            """)
        .cis("5.1.2")
        .mitre("T1552.007")
        .equivalent(Tool.KUBESCAPE, "C-0015", "C-0186")
        .equivalent(Tool.KUBE_LINTER, "access-to-secrets")
        .build();
  }
}
