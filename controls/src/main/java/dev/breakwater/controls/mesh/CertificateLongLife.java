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
import dev.breakwater.model.kube.GoDuration;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;

/** A certificate ends before its key has been forgotten. */
@AutoService(ControlDefinition.class)
public final class CertificateLongLife implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start("certificate-long-life", "cert-manager.io/Certificate")
        .title("Certificate is valid for too long")
        .severity(Severity.LOW)
        .why(
            """
            Nothing in a cluster asks whether a certificate was revoked. A key that is \
            stolen is good until the certificate ends, and one that lives for years is \
            seldom renewed by a way that still works.\
            """)
        .remediation(
            "Set `duration` to 90 days (`2160h`) or less, and let cert-manager renew "
                + "it; at most 398 days, and ten years for a CA.")
        .edit(
            Derivation.none(
                "how often what uses the certificate can take a new one is for its owner to say"))
        .cel(Derivation.none("durations are compared by code of their own"))
        .requires(new ShortLife())
        .build();
  }

  private record ShortLife() implements Own {
    private static final double DAY = 86_400;
    private static final double MAX_DAYS = 398;
    private static final double MAX_CA_DAYS = 3_653;

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping spec = scope instanceof Mapping root ? root.mapping("spec") : null;
      String duration = spec == null ? null : spec.string("duration");
      return Truth.of(
          spec == null || duration == null || GoDuration.seconds(duration) <= max(spec) * DAY);
    }

    private static double max(Mapping spec) {
      return spec.get("isCA") instanceof Scalar s && s.isTrue() ? MAX_CA_DAYS : MAX_DAYS;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail spec = trail.key("spec");
      if (spec.node() instanceof Mapping map) {
        evaluation.violation(
            Outcome.FAIL,
            spec.key("duration"),
            "duration is more than " + (max(map) == MAX_DAYS ? "398 days" : "ten years"),
            null);
      }
    }
  }
}
