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
import org.jspecify.annotations.Nullable;

/**
 * No rule of a role has {@code *} in a field.
 *
 * @param field {@code verbs}, {@code resources} or {@code apiGroups}
 */
record NoWildcard(String field) implements Own {
  private static final String ANY = "*";
  private static final int MAX_NAMED = 4;

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Sequence rules = scope instanceof Mapping role ? role.sequence("rules") : null;
    for (int i = 0; rules != null && i < rules.size(); i++) {
      if (rules.get(i) instanceof Mapping rule && indexIn(rule) >= 0) {
        return Truth.of(Roles.isDefault(evaluation.object()));
      }
    }
    return Truth.TRUE;
  }

  private int indexIn(Mapping rule) {
    Sequence items = rule.sequence(field);
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
    int count = rules.node() instanceof Sequence list ? list.size() : 0;
    for (int i = 0; i < count; i++) {
      Trail at = rules.item(i);
      if (at.node() instanceof Mapping rule && indexIn(rule) >= 0) {
        evaluation.violation(Outcome.FAIL, at.key(field).item(indexIn(rule)), message(rule), null);
      }
    }
  }

  private String message(Mapping rule) {
    List<String> verbs = texts(rule.sequence("verbs"));
    List<String> resources = texts(rule.sequence("resources"));
    resources.addAll(texts(rule.sequence("nonResourceURLs")));
    String what = verbs.contains(ANY) ? "every verb" : joined(verbs);
    String on = resources.contains(ANY) ? "every resource" : joined(resources);
    return "grants " + what + " on " + on + ofGroups(texts(rule.sequence("apiGroups")));
  }

  /** The groups, where they say which resources are meant. */
  private String ofGroups(List<String> groups) {
    if (groups.contains(ANY)) {
      return " of every API group";
    }
    boolean named = !groups.isEmpty() && !groups.contains("");
    return field.equals("resources") && named ? " of " + joined(groups) : "";
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
