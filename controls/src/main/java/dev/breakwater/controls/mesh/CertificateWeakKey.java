package dev.breakwater.controls.mesh;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.Quantity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;

/** The key of a certificate is one that nobody can compute. */
@AutoService(ControlDefinition.class)
public final class CertificateWeakKey implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start("certificate-weak-key", "cert-manager.io/Certificate")
        .title("Certificate has a key that is too short")
        .severity(Severity.MEDIUM)
        .why(
            """
            A short key can be computed from the certificate, which everybody may see. \
            Who has it is the server, reads what was recorded, and nobody notices.\
            """)
        .remediation(
            "Use ECDSA with `size: 256` or more, Ed25519, or RSA with 3072 or more; "
                + "2048 is the least.")
        .cel(Derivation.none("which sizes will do depends on the algorithm"))
        .requires(new LongKey())
        .build();
  }

  private record LongKey() implements Own {
    private static final String RSA = "2048";
    private static final String ECDSA = "256";

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping spec = scope instanceof Mapping root ? root.mapping("spec") : null;
      Mapping key = spec == null ? null : spec.mapping("privateKey");
      // Before cert-manager 1.0 the fields stood beside each other.
      Node size = key != null ? key.get("size") : spec == null ? null : spec.get("keySize");
      Quantity quantity = size instanceof Scalar s ? Quantity.parse(s.text()) : null;
      return Truth.of(
          spec == null
              || quantity == null
              || quantity.compareTo(Quantity.require("0")) == 0
              || quantity.compareTo(Quantity.require(least(spec))) >= 0);
    }

    private static String least(Mapping spec) {
      Mapping key = spec.mapping("privateKey");
      String algorithm = key != null ? key.string("algorithm") : spec.string("keyAlgorithm");
      return algorithm != null && !algorithm.equalsIgnoreCase("RSA") ? ECDSA : RSA;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail spec = trail.key("spec");
      Trail key = spec.key("privateKey");
      Trail size = key.node() == null ? spec.key("keySize") : key.key("size");
      if (spec.node() instanceof Mapping map && size.node() instanceof Scalar s) {
        String least = least(map);
        evaluation.violation(
            Outcome.FAIL,
            size,
            size.tail() + " is " + s.text() + ", must be " + least + " or more",
            new Edit(Edit.Operation.SET, size.path(), least));
      }
    }
  }
}
