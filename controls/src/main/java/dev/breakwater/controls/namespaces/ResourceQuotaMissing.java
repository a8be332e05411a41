package dev.breakwater.controls.namespaces;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.quotas.Quotas;

/** Every namespace has a ResourceQuota on processor, memory or the number of pods. */
@AutoService(ControlDefinition.class)
public final class ResourceQuotaMissing implements ControlDefinition {
  @Override
  public Control control() {
    return QuotaControls.ofNamespaces("resource-quota-missing")
        .title("No ResourceQuota bounds what a namespace takes as a whole")
        .why(
            """
            Without a quota, the pods of one namespace can take all processors and memory of the \
            cluster, however small each of them is. Whoever may create pods there, or takes over a \
            program that may, brings down everybody else's.\
            """)
        .remediation(
            """
            Add a ResourceQuota to the namespace that bounds `requests.cpu`, `requests.memory`, \
            `limits.cpu`, `limits.memory` and `pods`.\
            """)
        .requires(
            new NamespaceBounds(
                Quotas::boundCompute, "no ResourceQuota bounds processor, memory or pods"))
        .build();
  }
}
