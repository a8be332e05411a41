package dev.breakwater.controls.requirement;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field is absent, or says the same as the field that has taken its place.
 *
 * @param oldKeys the path of the superseded field, from the scope
 * @param newKeys the path of the one in its place
 */
public record Agrees(List<String> oldKeys, List<String> newKeys) implements Requirement {
  public Agrees {
    oldKeys = List.copyOf(oldKeys);
    newKeys = List.copyOf(newKeys);
  }

  /** A superseded field and the one in its place, by their paths. */
  public static Agrees of(String oldPath, String newPath) {
    return new Agrees(FieldPath.keys(oldPath), FieldPath.keys(newPath));
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Node old = Field.find(scope, oldKeys);
    return Truth.of(isUnset(old) || text(old).equals(text(Field.find(scope, newKeys))));
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail old = trail.keys(oldKeys);
    Trail present = trail.keys(newKeys);
    boolean alone = isUnset(present.node());
    // Kubernetes reads the old field only where the new one is not set.
    Edit edit =
        alone
            ? new Edit(Edit.Operation.SET, present.path(), Value.of(text(old.node())).json())
            : new Edit(Edit.Operation.REMOVE, old.path(), null);
    evaluation.violation(
        Outcome.FAIL,
        old,
        Messages.of(old)
            + (alone
                ? ", must be given in " + present.tail()
                : ", but is ignored: " + Messages.of(present)),
        edit);
  }

  private static boolean isUnset(@Nullable Node node) {
    return text(node).isEmpty();
  }

  private static String text(@Nullable Node node) {
    return node instanceof Scalar s && s.type() != Scalar.Type.NULL ? s.text() : "";
  }
}
