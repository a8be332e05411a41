package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.schema.Removal;
import dev.breakwater.model.schema.Schemas;
import dev.breakwater.model.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes has not ceased to know the kind of an object under its API version.
 *
 * @param minor Kubernetes minor version
 */
record ServedApiVersion(int minor) implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return Truth.of(removal(evaluation.object().resource().id()) == null);
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    ObjectId id = evaluation.object().resource().id();
    Removal removal = removal(id);
    if (removal != null) {
      String message = "gone since Kubernetes 1." + removal.minor();
      evaluation.violation(
          Outcome.FAIL, trail.key("apiVersion"), message + ": " + advice(removal, id), null);
    }
  }

  private static String advice(Removal removal, ObjectId id) {
    String successor = removal.successor();
    if (successor == null) {
      return "no other API version has the kind";
    }
    String sameKind = " " + id.kind();
    return successor.endsWith(sameKind)
        ? "write " + successor.substring(0, successor.length() - sameKind.length())
        : "write " + successor;
  }

  private @Nullable Removal removal(ObjectId id) {
    return Schemas.of(minor).removal(id.apiVersion(), id.kind());
  }
}
