package dev.breakwater.controls.mesh;

import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.noneOf;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** An Istio gateway speaks TLS 1.2 or later. */
@AutoService(ControlDefinition.class)
public final class IstioGatewayOldTls implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start("istio-gateway-old-tls", "networking.istio.io/Gateway")
        .title("Istio gateway accepts TLS before 1.2")
        .severity(Severity.MEDIUM)
        .why(
            """
            TLS 1.0 and 1.1 rest on broken hashes and ciphers. Who is on the way can \
            make client and gateway agree on them where both still accept them.\
            """)
        .remediation("Leave `minProtocolVersion` out, or set it to `TLSV1_2` or `TLSV1_3`.")
        .requires(
            eachItem("spec.servers", field("tls.minProtocolVersion", noneOf("TLSV1_0", "TLSV1_1"))))
        .build();
  }
}
