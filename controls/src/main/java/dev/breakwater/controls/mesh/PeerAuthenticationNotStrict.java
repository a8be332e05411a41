package dev.breakwater.controls.mesh;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import org.jspecify.annotations.Nullable;

/** Istio takes traffic by mutual TLS alone. */
@AutoService(ControlDefinition.class)
public final class PeerAuthenticationNotStrict implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start(
            "peer-authentication-not-strict", "security.istio.io/PeerAuthentication")
        .title("Mesh accepts traffic without mutual TLS")
        .severity(Severity.MEDIUM)
        .why(
            """
            Traffic of callers outside of the mesh comes in unencrypted and without an \
            identity. Whoever can see the network reads it, and an intruder in any pod \
            need not be anybody to be served.\
            """)
        .remediation(
            "Set `mtls.mode: STRICT`; let the few ports that have to be open to "
                + "others stand alone in `portLevelMtls`, behind a network policy.")
        .edit(
            Derivation.none(
                "callers that are not part of the mesh have to be brought into it first"))
        .cel(
            Derivation.none(
                "a mode that is not set is inherited from objects that CEL does not see"))
        .requires(new Strict())
        .build();
  }

  private record Strict() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping spec = scope instanceof Mapping root ? root.mapping("spec") : null;
      Mapping ports = spec == null ? null : spec.mapping("portLevelMtls");
      Truth truth = strict(spec == null ? null : spec.mapping("mtls"));
      for (int i = 0; ports != null && i < ports.size(); i++) {
        // A port without a mode has that of the workload, which is judged already.
        if (strict(ports.value(i)) == Truth.FALSE) {
          truth = Truth.FALSE;
        }
      }
      return truth;
    }

    private static Truth strict(@Nullable Node mtls) {
      Node mode = mtls instanceof Mapping map ? map.get("mode") : null;
      if (!(mode instanceof Scalar s) || s.text().equals("UNSET")) {
        return Truth.UNKNOWN;
      }
      return Truth.of(s.text().equals("STRICT"));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail spec = trail.key("spec");
      explain(spec.key("mtls"), evaluation);
      Trail ports = spec.key("portLevelMtls");
      for (int i = 0; ports.node() instanceof Mapping map && i < map.size(); i++) {
        Trail port = ports.key(map.key(i));
        if (strict(port.node()) == Truth.FALSE) {
          explain(port, evaluation);
        }
      }
    }

    private static void explain(Trail mtls, Evaluation evaluation) {
      Trail mode = mtls.key("mode");
      Truth truth = strict(mtls.node());
      if (truth == Truth.UNKNOWN) {
        evaluation.violation(
            Outcome.UNKNOWN,
            mode,
            "mode is not set: that of the namespace or the mesh holds, by default PERMISSIVE",
            null);
      } else if (truth == Truth.FALSE && mode.node() instanceof Scalar s) {
        evaluation.violation(
            Outcome.FAIL, mode, "mode is \"" + s.text() + "\", must be STRICT", null);
      }
    }
  }
}
