package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No role is bound to those who have not said who they are. */
@AutoService(ControlDefinition.class)
public final class AnonymousBinding implements ControlDefinition {
  @Override
  public Control control() {
    return Bindings.control(
            "anonymous-binding",
            new BoundNotTo(
                (item, binding) ->
                    "system:anonymous".equals(item.string("name"))
                        || "system:unauthenticated".equals(item.string("name")),
                BoundNotTo.Granted.ANYTHING))
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
}
