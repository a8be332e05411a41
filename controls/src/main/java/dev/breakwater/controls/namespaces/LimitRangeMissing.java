package dev.breakwater.controls.namespaces;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.quotas.Quotas;

/** Every namespace has a LimitRange that bounds or defaults what pods or containers take. */
@AutoService(ControlDefinition.class)
public final class LimitRangeMissing implements ControlDefinition {
  @Override
  public Control control() {
    return QuotaControls.ofNamespaces("limit-range-missing")
        .title("No LimitRange bounds what one pod or container of a namespace takes")
        .why(
            """
            A container without limits of its own takes what its node has. One that was broken \
            into, or only has a leak, starves its neighbours or mines coins at the owner's cost.\
            """)
        .remediation(
            """
            Add a LimitRange to the namespace with `default`, `defaultRequest` and `max` for \
            `type: Container`.\
            """)
        .requires(
            new NamespaceBounds(
                Quotas::limitPods, "no LimitRange bounds or defaults what pods or containers take"))
        .build();
  }
}
