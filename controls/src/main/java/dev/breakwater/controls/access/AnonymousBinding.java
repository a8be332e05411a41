package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Mapping;

/**
 * No role is bound to those who have not said who they are. One with power is told by
 * everybody-binding.
 */
@AutoService(ControlDefinition.class)
public final class AnonymousBinding implements ControlDefinition {
  @Override
  public Control control() {
    return Bindings.control(
            "anonymous-binding",
            new BoundNotTo(
                (item, binding) -> isAnonymous(item) && !isDefault(binding),
                BoundNotTo.Granted.WITHOUT_POWER))
        .title("Role is bound to anonymous users")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever reaches the API server has the role, without a credential: a \
            scan of the Internet is enough to find it.\
            """)
        .remediation(
            """
            Take `system:anonymous` and `system:unauthenticated` out of the \
            subjects; probes of health use the paths that need no role.\
            """)
        .cis("5.1.1")
        .mitre("T1078.001")
        .equivalent(Tool.KUBESCAPE, "C-0262")
        .build();
  }

  /** Whether a subject is who has not said who they are. */
  static boolean isAnonymous(Mapping subject) {
    String name = subject.string("name");
    return "system:anonymous".equals(name) || "system:unauthenticated".equals(name);
  }

  /** By which kubeadm publishes the authority of the cluster to nodes that are to join it. */
  private static boolean isDefault(KubeObject binding) {
    Mapping role = binding.root().mapping("roleRef");
    String name = role == null ? null : role.string("name");
    return "kubeadm:bootstrap-signer-clusterinfo".equals(name)
        && "kube-public".equals(binding.resource().id().namespace());
  }
}
