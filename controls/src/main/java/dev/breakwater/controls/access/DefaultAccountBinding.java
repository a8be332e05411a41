package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No RoleBinding gives a role to a default service account. */
@AutoService(ControlDefinition.class)
public final class DefaultAccountBinding implements ControlDefinition {
  @Override
  public Control control() {
    return Bindings.control(
            "default-account-binding",
            DefaultAccountClusterBinding.DEFAULT_ACCOUNT,
            Bindings.ROLE_BINDING)
        .title("Default service account has rights in a namespace")
        .severity(Severity.MEDIUM)
        .why(
            """
            Every pod of the namespace that names no account runs as `default`, and \
            so has these rights, whether its program needs them or was broken into.\
            """)
        .remediation(
            """
            Make a service account for the workload that needs the role, name it in \
            the pod, and bind the role to it.\
            """)
        .cis("5.1.5")
        .mitre("T1078.001")
        .equivalent(Tool.KUBESCAPE, "C-0053")
        .build();
  }
}
