package dev.breakwater.controls.admission;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The author of a workload cannot choose not to be looked at. */
@AutoService(ControlDefinition.class)
public final class WebhookSelectorBypass implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start("webhook-selector-bypass", Admission.VALIDATING)
        .title("Workloads choose by their own labels whether a webhook looks at them")
        .severity(Severity.LOW)
        .why(
            """
            Whoever creates an object writes its labels. A label that the webhook asks \
            for is left out, one that it passes over is put on, and the policy is not \
            asked.\
            """)
        .remediation(
            "Take the condition on labels out of `objectSelector` and "
                + "`matchConditions`; exempt by namespace, or within the policy.")
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .mitre("T1562")
        .edit(Derivation.none("what the label was to exempt has to be exempted in another way"))
        .cel(
            Derivation.none(
                "no policy is asked about webhooks and policies, lest one locks itself in"))
        .requires(eachItem("webhooks", new LooksAtAll()))
        .build();
  }

  private record LooksAtAll() implements Own {
    private static final Set<String> GROUPS = Set.of("*", "", "apps", "batch");

    /** What policies on workloads are about. */
    private static final Set<String> WORKLOADS =
        Set.of(
            "*",
            "*/*",
            "pods",
            "pods/*",
            "deployments",
            "statefulsets",
            "daemonsets",
            "replicasets",
            "jobs",
            "cronjobs");

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      if (!(scope instanceof Mapping webhook) || !isOnWorkloads(webhook.sequence("rules"))) {
        return Truth.TRUE;
      }
      Mapping selector = webhook.mapping("objectSelector");
      return Truth.of((selector == null || selectsAll(selector)) && condition(webhook) < 0);
    }

    private static boolean isOnWorkloads(@Nullable Sequence rules) {
      for (int i = 0; rules != null && i < rules.size(); i++) {
        Mapping rule = rules.get(i) instanceof Mapping map ? map : null;
        Sequence groups = rule == null ? null : rule.sequence("apiGroups");
        Sequence resources = rule == null ? null : rule.sequence("resources");
        if (hasAny(groups, GROUPS) && hasAny(resources, WORKLOADS)) {
          return true;
        }
      }
      return false;
    }

    private static boolean hasAny(@Nullable Sequence list, Set<String> texts) {
      for (int i = 0; list != null && i < list.size(); i++) {
        if (list.get(i) instanceof Scalar s && texts.contains(s.text())) {
          return true;
        }
      }
      return false;
    }

    private static boolean selectsAll(Mapping selector) {
      Mapping labels = selector.mapping("matchLabels");
      Sequence expressions = selector.sequence("matchExpressions");
      return (labels == null || labels.size() == 0)
          && (expressions == null || expressions.size() == 0);
    }

    /** The index of the first condition on labels or annotations; -1 where there is none. */
    private static int condition(Mapping webhook) {
      Sequence conditions = webhook.sequence("matchConditions");
      for (int i = 0; conditions != null && i < conditions.size(); i++) {
        String expression =
            conditions.get(i) instanceof Mapping map ? map.string("expression") : null;
        if (expression != null
            && (expression.contains("metadata.labels")
                || expression.contains("metadata.annotations"))) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Mapping webhook = (Mapping) scope;
      Mapping selector = webhook.mapping("objectSelector");
      if (selector != null && !selectsAll(selector)) {
        evaluation.violation(
            Outcome.FAIL,
            trail.key("objectSelector"),
            "objectSelector asks for labels that authors of workloads write themselves",
            null);
      }
      int condition = condition(webhook);
      if (condition >= 0) {
        evaluation.violation(
            Outcome.FAIL,
            trail.key("matchConditions").item(condition).key("expression"),
            "expression asks for what authors of workloads write themselves",
            null);
      }
    }
  }
}
