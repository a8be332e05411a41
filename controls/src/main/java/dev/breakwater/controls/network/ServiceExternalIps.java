package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Requirements;
import dev.breakwater.model.finding.Severity;

/**
 * No Service claims addresses by itself (CVE-2020-8554). Trivy's check also refuses every
 * ExternalName.
 */
@AutoService(ControlDefinition.class)
public final class ServiceExternalIps implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds("service-external-ips", "/Service")
        .title("Service claims addresses with externalIPs")
        .severity(Severity.HIGH)
        .why(
            """
            Nodes send what goes to these addresses to the Service, whoever owns them. Whoever may \
            create Services takes over the traffic of the whole cluster to any address, be it the \
            API of a bank or the cluster's own DNS (CVE-2020-8554).\
            """)
        .remediation(
            """
            Remove `spec.externalIPs`; give the Service an address with a load balancer, and let \
            the admission plugin DenyServiceExternalIPs refuse the field.\
            """)
        .nsa(NetworkChapter.POLICIES)
        .equivalent(Tool.TRIVY, "KSV-0108")
        .edit(Derivation.derived())
        .requires(Requirements.field("spec.externalIPs", Requirements.absent()))
        .build();
  }
}
