package dev.breakwater.controls.mesh;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.noneOf;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** A Linkerd server serves callers of the mesh alone. */
@AutoService(ControlDefinition.class)
public final class LinkerdServerUnauthenticated implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start("linkerd-server-unauthenticated", "policy.linkerd.io/Server")
        .title("Linkerd server accepts callers without mutual TLS")
        .severity(Severity.MEDIUM)
        .why(
            """
            Callers outside of the mesh are served unencrypted and without an identity. \
            Whoever can see the network reads it, and an intruder in any pod need not be \
            anybody to be served.\
            """)
        .remediation(
            "Leave `accessPolicy` at its default of `deny` and name the callers in an "
                + "AuthorizationPolicy, or set it to `all-authenticated` or "
                + "`cluster-authenticated`.")
        .requires(
            field(
                "spec.accessPolicy",
                noneOf("all-unauthenticated", "cluster-unauthenticated", "audit")))
        .build();
  }
}
