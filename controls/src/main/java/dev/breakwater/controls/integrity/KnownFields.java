package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.schema.Misfit;
import dev.breakwater.model.schema.ObjectType;
import dev.breakwater.model.schema.SchemaCheck;
import dev.breakwater.model.schema.Schemas;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/**
 * Every field of an object is one that its kind has. Kinds that are not Kubernetes' own are left
 * alone.
 *
 * @param minor Kubernetes minor version
 */
record KnownFields(int minor) implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    if (BuiltIn.fits(scope, minor, evaluation)) {
      return Truth.TRUE;
    }
    ObjectType kind = BuiltIn.kind(minor, evaluation);
    return Truth.of(kind == null || SchemaCheck.UNKNOWN_FIELDS.passes(scope, kind));
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    ObjectType kind = BuiltIn.kind(minor, evaluation);
    if (kind == null) {
      return;
    }
    String unknown = "unknown to Kubernetes 1." + Math.min(minor, Schemas.newest());
    for (Misfit misfit : SchemaCheck.UNKNOWN_FIELDS.misfits((Mapping) scope, kind)) {
      var owner = (ObjectType) misfit.type();
      String advice = new FieldAdvice(kind, misfit.path(), owner).clause();
      BuiltIn.violation(
          trail, misfit.path(), advice == null ? unknown : unknown + ": " + advice, evaluation);
    }
  }
}
