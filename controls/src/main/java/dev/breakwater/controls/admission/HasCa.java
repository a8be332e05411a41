package dev.breakwater.controls.admission;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that the API server calls has a CA to verify it with, in the manifest or put there by
 * what an annotation names, or by a program that has the right to. What is called by a URL may have
 * a certificate of a public CA.
 *
 * @param keys where the client's configuration stands, from the scope
 * @param injection the right to write the CA into the object
 */
record HasCa(List<String> keys, Right injection) implements Own {
  HasCa {
    keys = List.copyOf(keys);
  }

  static HasCa at(String path, Right injection) {
    return new HasCa(FieldPath.keys(path), injection);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Node at = scope;
    for (int i = 0; i < keys.size(); i++) {
      at = at instanceof Mapping mapping ? mapping.get(keys.get(i)) : null;
    }
    return Truth.of(
        !(at instanceof Mapping client)
            || client.get("service") == null
            || isSet(client.get("caBundle"))
            || Admission.isInjected(evaluation.object()));
  }

  private static boolean isSet(@Nullable Node bundle) {
    return bundle instanceof Scalar s && !s.text().isEmpty();
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    evaluation.asking(
        (finding, cluster) -> cluster.access().isGranted(injection) ? null : finding,
        () ->
            evaluation.violation(
                Outcome.FAIL,
                trail.keys(keys).key("caBundle"),
                "caBundle is not set, and neither an annotation nor a role says what sets it",
                null));
  }
}
