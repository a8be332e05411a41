package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role changes the ConfigMaps of kube-system, that of CoreDNS among them. */
@AutoService(ControlDefinition.class)
public final class CoreDnsChange implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("core-dns-change", new GrantsNot(Right.CHANGE_CONFIG_MAPS))
        .title("Role changes the configuration of CoreDNS")
        .severity(Severity.MEDIUM)
        .why(
            """
            CoreDNS and kube-proxy read their configuration from ConfigMaps in \
            `kube-system`. Who may change these sends the names of all services to \
            addresses of his own.\
            """)
        .remediation(
            """
            Grant rights on ConfigMaps by a Role in the namespace of the \
            application, or name them in `resourceNames`.\
            """)
        .equivalent(Tool.KUBESCAPE, "C-0037")
        .build();
  }
}
