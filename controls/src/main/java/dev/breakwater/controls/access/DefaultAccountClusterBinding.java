package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No ClusterRoleBinding gives a role to a default service account. */
@AutoService(ControlDefinition.class)
public final class DefaultAccountClusterBinding implements ControlDefinition {
  @Override
  public Control control() {
    return Bindings.control(
            "default-account-cluster-binding", DEFAULT_ACCOUNT, Bindings.CLUSTER_ROLE_BINDING)
        .title("Default service account has rights in the whole cluster")
        .severity(Severity.HIGH)
        .why(
            """
            Every pod of the namespace that names no account runs as `default`, \
            those that somebody else deploys tomorrow too, and has these rights in \
            all namespaces.\
            """)
        .remediation(
            """
            Make a service account for the workload that needs the role, name it in \
            the pod, and bind the role to it.\
            """)
        .cis("5.1.5")
        .mitre("T1078.001")
        .equivalent(Tool.KUBESCAPE, "C-0239", "C-0225")
        .build();
  }

  static final BoundNotTo DEFAULT_ACCOUNT =
      new BoundNotTo(
          (item, binding) ->
              "ServiceAccount".equals(item.string("kind")) && "default".equals(item.string("name")),
          BoundNotTo.Granted.ANYTHING);
}
