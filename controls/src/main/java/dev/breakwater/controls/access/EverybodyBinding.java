package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No role with power is bound to everybody, be it everybody who has any identity. */
@AutoService(ControlDefinition.class)
public final class EverybodyBinding implements ControlDefinition {
  @Override
  public Control control() {
    return Bindings.control(
            "everybody-binding",
            new BoundNotTo(
                (item, binding) ->
                    AnonymousBinding.isAnonymous(item)
                        || "Group".equals(item.string("kind"))
                            && ("system:authenticated".equals(item.string("name"))
                                || "system:serviceaccounts".equals(item.string("name"))),
                BoundNotTo.Granted.POWER))
        .title("Role with power is bound to everybody")
        .severity(Severity.CRITICAL)
        .why(
            """
            Every service account of every pod is in `system:authenticated`, and \
            with some cloud providers every account of theirs, a stranger's too. One \
            pod with a mounted token is enough to use the role; where it is bound to \
            anonymous users, not even that is needed.\
            """)
        .remediation(
            """
            Bind the role to the group or account that needs it.\
            """)
        .cis("5.1.1")
        .mitre("T1078")
        .equivalent(Tool.KUBESCAPE, "C-0265")
        .build();
  }
}
