package dev.breakwater.controls.mesh;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.noneOf;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** Istio speaks to its destinations by TLS. */
@AutoService(ControlDefinition.class)
public final class DestinationRuleWithoutTls implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start("destination-rule-without-tls", "networking.istio.io/DestinationRule")
        .title("Mesh speaks to a destination without TLS")
        .severity(Severity.MEDIUM)
        .why(
            """
            The sidecar sends as it is what the mesh would have encrypted. Whoever can \
            see the network between the nodes reads it, and whoever answers in place of \
            the destination is believed.\
            """)
        .remediation(
            "Use `mode: ISTIO_MUTUAL` within the mesh, and `SIMPLE` or `MUTUAL` to "
                + "what is outside of it.")
        .edit(Derivation.none("which mode is right depends on what the destination speaks"))
        .requires(EachClientTls.is(field("mode", noneOf("DISABLE"))))
        .build();
  }
}
