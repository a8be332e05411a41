package dev.breakwater.controls.access;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.access.RoleReference;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No rule of a role has {@code *} in one of some fields; of several the first is told.
 *
 * @param fields of {@code verbs}, {@code resources} and {@code apiGroups}
 * @param custom whether it is rules on custom resources alone that are meant, or all others
 */
record NoWildcard(List<String> fields, boolean custom) implements Own {
  private static final String ANY = "*";
  private static final int MAX_NAMED = 4;

  /** Those of Kubernetes' own API groups that are named as custom ones are. */
  private static final Set<String> DOTTED_GROUPS =
      Set.of(
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "authentication.k8s.io",
          "authorization.k8s.io",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "flowcontrol.apiserver.k8s.io",
          "internal.apiserver.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "rbac.authorization.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io",
          "storagemigration.k8s.io");

  /** No {@code *} in a field of the rules that reach beyond custom resources. */
  NoWildcard(String field) {
    this(List.of(field), false);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Sequence rules = scope instanceof Mapping role ? role.sequence("rules") : null;
    for (int i = 0; rules != null && i < rules.size(); i++) {
      if (rules.get(i) instanceof Mapping rule && toldOf(rule) != null) {
        return Truth.of(Roles.isDefault(evaluation.object()));
      }
    }
    return Truth.TRUE;
  }

  /** The field of a rule whose wildcard is told; null for none. */
  private @Nullable String toldOf(Mapping rule) {
    for (int i = 0; i < fields.size(); i++) {
      if (indexIn(rule.sequence(fields.get(i))) >= 0) {
        return isOnCustomResources(rule) == custom ? fields.get(i) : null;
      }
    }
    return null;
  }

  private static boolean isOnCustomResources(Mapping rule) {
    Sequence groups = rule.sequence("apiGroups");
    for (int i = 0; groups != null && i < groups.size(); i++) {
      if (!(groups.get(i) instanceof Scalar group)
          || group.text().indexOf('.') < 0
          || DOTTED_GROUPS.contains(group.text())) {
        return false;
      }
    }
    return groups != null && groups.size() > 0;
  }

  private static int indexIn(@Nullable Sequence items) {
    for (int i = 0; items != null && i < items.size(); i++) {
      if (items.get(i) instanceof Scalar item && item.text().equals(ANY)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    RoleReference role = Roles.reference(evaluation.object());
    evaluation.asking(
        (finding, cluster) ->
            finding.with(finding.message(), Roles.describe(cluster.access().holders(role))),
        () -> explainRules(trail.key("rules"), evaluation));
  }

  private void explainRules(Trail rules, Evaluation evaluation) {
    int count = rules.size();
    for (int i = 0; i < count; i++) {
      Trail at = rules.item(i);
      Mapping rule = at.node() instanceof Mapping item ? item : null;
      String field = rule == null ? null : toldOf(rule);
      if (rule != null && field != null) {
        Trail wildcard = at.key(field).item(indexIn(rule.sequence(field)));
        evaluation.violation(Outcome.FAIL, wildcard, message(rule, field), null);
      }
    }
  }

  private static String message(Mapping rule, String field) {
    List<String> verbs = texts(rule.sequence("verbs"));
    List<String> resources = texts(rule.sequence("resources"));
    resources.addAll(texts(rule.sequence("nonResourceURLs")));
    String what = verbs.contains(ANY) ? "every verb" : joined(verbs);
    String on = resources.contains(ANY) ? "every resource" : joined(resources);
    boolean all = field.equals("resources") || resources.contains(ANY);
    return "grants " + what + " on " + on + ofGroups(texts(rule.sequence("apiGroups")), all);
  }

  /** The groups, where they say which resources are meant. */
  private static String ofGroups(List<String> groups, boolean allResources) {
    if (groups.contains(ANY)) {
      return " of every API group";
    }
    boolean named = !groups.isEmpty() && !groups.contains("");
    return allResources && named ? " of " + joined(groups) : "";
  }

  private static String joined(List<String> texts) {
    int shown = Math.min(MAX_NAMED, texts.size());
    String names = String.join(", ", texts.subList(0, shown));
    return texts.size() == shown ? names : names + " and " + (texts.size() - shown) + " more";
  }

  private static List<String> texts(@Nullable Sequence items) {
    var texts = new ArrayList<String>();
    for (int i = 0; items != null && i < items.size(); i++) {
      if (items.get(i) instanceof Scalar item) {
        texts.add(item.text());
      }
    }
    return texts;
  }
}
