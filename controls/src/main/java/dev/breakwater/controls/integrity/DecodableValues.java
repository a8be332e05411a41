package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.kube.Pod;
import dev.breakwater.model.kube.PodShape;
import dev.breakwater.model.schema.FieldType;
import dev.breakwater.model.schema.Misfit;
import dev.breakwater.model.schema.ObjectType;
import dev.breakwater.model.schema.SchemaCheck;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every value of an object can be decoded as the type of its field. What of a pod a scan tells as a
 * problem, since no control understood it, is not told again.
 *
 * @param minor Kubernetes minor version
 */
record DecodableValues(int minor) implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return Truth.of(BuiltIn.fits(scope, minor, evaluation) || misfits(scope, evaluation).isEmpty());
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    for (Misfit misfit : misfits(scope, evaluation)) {
      BuiltIn.violation(trail, misfit.path(), message(misfit.type(), misfit.value()), evaluation);
    }
  }

  private List<Misfit> misfits(Node scope, Evaluation evaluation) {
    ObjectType kind = BuiltIn.kind(minor, evaluation);
    Pod pod = evaluation.object().pod();
    List<Misfit> misfits =
        kind == null ? List.of() : SchemaCheck.WRONG_TYPES.misfits((Mapping) scope, kind);
    if (pod == null || misfits.isEmpty()) {
      return misfits;
    }
    Set<String> told = new HashSet<>();
    PodShape.check(pod, Integer.MAX_VALUE, fault -> told.add(fault.path()));
    return misfits.stream().filter(misfit -> !told.contains(path(misfit))).toList();
  }

  private static String path(Misfit misfit) {
    var path = new StringBuilder();
    for (FieldPath.Segment segment : misfit.path()) {
      if (segment instanceof FieldPath.Key key) {
        FieldPath.appendKey(path, key.name());
      } else {
        FieldPath.appendIndex(path, ((FieldPath.Index) segment).number());
      }
    }
    return path.toString();
  }

  private static String message(FieldType type, Node value) {
    boolean isText = value instanceof Scalar scalar && scalar.type() == Scalar.Type.STRING;
    boolean ofText = type.words().equals("base64") || type.words().equals("a quantity");
    String found = isText && ofText ? "text that is none" : PodShape.words(value);
    return "must be " + type.words() + ", and is " + found;
  }
}
