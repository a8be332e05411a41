package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No role is bound to the group of those who may do everything anyway. */
@AutoService(ControlDefinition.class)
public final class SystemMastersBinding implements ControlDefinition {
  @Override
  public Control control() {
    return Bindings.control(
            "system-masters-binding",
            new BoundNotTo(
                (item, binding) ->
                    "Group".equals(item.string("kind"))
                        && "system:masters".equals(item.string("name"))
                        && !Roles.isDefault(binding),
                BoundNotTo.Granted.ANYTHING))
        .title("Role is bound to group system:masters")
        .severity(Severity.HIGH)
        .why(
            """
            Members of `system:masters` pass every authorization check, whatever \
            roles and webhooks say, and keep it until their certificate expires. A \
            binding to the group shows that people are put into it.\
            """)
        .remediation(
            """
            Bind the role to a group of your identity provider, and keep \
            `system:masters` for an emergency certificate under lock.\
            """)
        .cis("5.1.7")
        .mitre("T1078")
        .build();
  }
}
