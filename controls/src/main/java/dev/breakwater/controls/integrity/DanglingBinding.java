package dev.breakwater.controls.integrity;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** The role of a binding and the accounts that it is bound to are there. */
@AutoService(ControlDefinition.class)
public final class DanglingBinding implements ControlDefinition {
  @Override
  public Control control() {
    return Dangling.control(
            "dangling-binding",
            new BindsWhatIsThere(),
            "rbac.authorization.k8s.io/RoleBinding",
            "rbac.authorization.k8s.io/ClusterRoleBinding")
        .title("Binding refers to a role or an account that is not there")
        .severity(Severity.LOW)
        .why(
            """
            Rights are lying in wait. Whoever may create a service account of that \
            name, or a role, decides what the binding gives and to whom, and no \
            change of the binding shows it.\
            """)
        .remediation(
            """
            Correct the name, add the role or the account to what is applied, or \
            delete the binding.\
            """)
        .nsa("Authentication and authorization: Role-based access control")
        .mitre("T1098")
        .build();
  }
}
