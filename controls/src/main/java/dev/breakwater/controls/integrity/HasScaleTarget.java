package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import org.jspecify.annotations.Nullable;

/** What an autoscaler scales is there; an object without a target is left to the API server. */
record HasScaleTarget() implements Own {
  /** Where HorizontalPodAutoscaler and KEDA's ScaledObject have it, and VerticalPodAutoscaler. */
  private static final String[] FIELDS = {"scaleTargetRef", "targetRef"};

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return scope instanceof Mapping object && object.mapping("spec") != null
        ? Truth.FALSE
        : Truth.TRUE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    for (String field : FIELDS) {
      Trail at = trail.key("spec").key(field);
      String name = at.node() instanceof Mapping target ? target.string("name") : null;
      if (at.node() instanceof Mapping target && name != null) {
        tell(at.key("name"), name, target, evaluation);
      }
    }
  }

  private static void tell(Trail at, String name, Mapping target, Evaluation evaluation) {
    String namespace = evaluation.object().resource().id().namespaceOrEmpty();
    String kind = or(target.string("kind"), "Deployment");
    String apiVersion = or(target.string("apiVersion"), "apps/v1");
    int slash = apiVersion.indexOf('/');
    String groupKind = (slash < 0 ? "" : apiVersion.substring(0, slash)) + '/' + kind;
    Dangling.reference(
        evaluation,
        at,
        namespace,
        cluster -> cluster.names().has(groupKind, namespace, name),
        kind + ' ' + name);
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
