package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** No rule of a role has a wildcard for its apiGroups. */
@AutoService(ControlDefinition.class)
public final class WildcardApiGroups implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("wildcard-api-groups", new NoWildcard("apiGroups"))
        .title("Role grants rights in every API group")
        .severity(Severity.MEDIUM)
        .why(
            """
            A resource is its group and its name: with every group the role covers \
            all kinds of that name, those of operators and aggregated servers that \
            are installed later among them.\
            """)
        .remediation(
            """
            Write the API groups of the resources, the empty one for core resources.\
            """)
        .cis("5.1.3")
        .mitre("T1078")
        .build();
  }
}
