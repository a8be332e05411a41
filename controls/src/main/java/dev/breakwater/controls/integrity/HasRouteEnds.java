package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.objects.Names;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a route of the Gateway API refers to is there: the backends of its rules, or the gateways
 * that it is attached to. Gateways mostly are the platform's, and kept elsewhere: where the input
 * has none at all, nobody can say.
 *
 * @param backends true for backends, false for gateways
 */
record HasRouteEnds(boolean backends) implements Own {
  static final String[] ROUTES = {
    "gateway.networking.k8s.io/HTTPRoute",
    "gateway.networking.k8s.io/GRPCRoute",
    "gateway.networking.k8s.io/TCPRoute",
    "gateway.networking.k8s.io/TLSRoute",
    "gateway.networking.k8s.io/UDPRoute"
  };

  private static final String GATEWAY_GROUP = "gateway.networking.k8s.io";

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return scope instanceof Mapping object && object.mapping("spec") != null
        ? Truth.FALSE
        : Truth.TRUE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    if (!backends) {
      each(trail.key("spec").key("parentRefs"), GATEWAY_GROUP, "Gateway", evaluation);
      return;
    }
    Trail rules = trail.key("spec").key("rules");
    for (int i = 0; i < rules.size(); i++) {
      each(rules.item(i).key("backendRefs"), "", "Service", evaluation);
    }
  }

  private void each(Trail references, String group, String kind, Evaluation evaluation) {
    for (int i = 0; i < references.size(); i++) {
      Trail at = references.item(i);
      if (at.node() instanceof Mapping reference && reference.string("name") != null) {
        tell(
            at.key("name"),
            reference,
            or(reference, "group", group),
            or(reference, "kind", kind),
            evaluation);
      }
    }
  }

  private void tell(Trail at, Mapping reference, String group, String kind, Evaluation evaluation) {
    String own = evaluation.object().resource().id().namespaceOrEmpty();
    String namespace = or(reference, "namespace", own);
    String name = or(reference, "name", "");
    String groupKind = group + '/' + kind;
    if (backends) {
      Dangling.reference(
          evaluation,
          at,
          namespace,
          cluster -> cluster.names().has(groupKind, namespace, name),
          kind + ' ' + name);
      return;
    }
    evaluation.asking(
        (finding, cluster) -> {
          Names names = cluster.names();
          if (names.has(groupKind, namespace, name)) {
            return null;
          }
          return names.hasAny(groupKind) ? finding : finding.with(Outcome.UNKNOWN);
        },
        () ->
            evaluation.violation(
                Outcome.FAIL, at, kind + ' ' + name + " is not among these objects", null));
  }

  private static String or(Mapping reference, String field, String otherwise) {
    @Nullable String text = reference.string(field);
    return text == null ? otherwise : text;
  }
}
