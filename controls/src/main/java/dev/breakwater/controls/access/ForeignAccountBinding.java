package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Mapping;

/** No RoleBinding gives a role to a service account of another namespace. */
@AutoService(ControlDefinition.class)
public final class ForeignAccountBinding implements ControlDefinition {
  @Override
  public Control control() {
    return Bindings.control(
            "foreign-account-binding",
            new BoundNotTo(ForeignAccountBinding::isForeign, BoundNotTo.Granted.POWER, "namespace"),
            Bindings.ROLE_BINDING)
        .title("Role with power is bound to a service account of another namespace")
        .severity(Severity.LOW)
        .why(
            """
            The wall between the two namespaces has a door: who breaks into a pod of \
            the other one, or may create one there, has the role in this one.\
            """)
        .remediation(
            """
            Check that the other namespace is meant and as well kept as this one; \
            else run the workload here, or bind a role of fewer rights.\
            """)
        .mitre("T1078")
        .build();
  }

  /** By the API server's own role, extension servers read how callers identify themselves. */
  private static final String AUTHENTICATION_READER = "extension-apiserver-authentication-reader";

  private static boolean isForeign(Mapping subject, KubeObject binding) {
    String own = binding.resource().id().namespace();
    String other = subject.string("namespace");
    Mapping role = binding.root().mapping("roleRef");
    return "ServiceAccount".equals(subject.string("kind"))
        && own != null
        && other != null
        && !other.equals(own)
        && !(role != null && AUTHENTICATION_READER.equals(role.string("name")));
  }
}
