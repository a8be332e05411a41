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
import org.jspecify.annotations.Nullable;

/** A validating webhook looks at namespaces that nobody has labelled. */
@AutoService(ControlDefinition.class)
public final class WebhookOptInNamespaces implements ControlDefinition {
  @Override
  public Control control() {
    return Admission.start("webhook-opt-in-namespaces", Admission.VALIDATING)
        .title("Validating webhook leaves out namespaces that nobody has labelled")
        .severity(Severity.LOW)
        .why(
            """
            A new namespace lacks the label, and with it the policy. Whoever may create \
            namespaces, or change their labels, works where nothing is checked.\
            """)
        .remediation(
            "Select by exclusion: `operator: NotIn` on kubernetes.io/metadata.name "
                + "with the namespaces of the system.")
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .mitre("T1562")
        .edit(Derivation.none("the namespaces that are to be left out have to be named instead"))
        .cel(
            Derivation.none(
                "no policy is asked about webhooks and policies, lest one locks itself in"))
        .requires(eachItem("webhooks", new LooksAtUnlabelled()))
        .build();
  }

  private record LooksAtUnlabelled() implements Own {
    /** What the API server itself puts on every namespace. */
    private static final String NAME = "kubernetes.io/metadata.name";

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping webhook = scope instanceof Mapping map ? map : null;
      Mapping selector = webhook == null ? null : webhook.mapping("namespaceSelector");
      if (webhook == null || selector == null || !isOnBuiltIn(webhook.sequence("rules"))) {
        return Truth.TRUE;
      }
      return Truth.of(label(selector) == null && expression(selector) < 0);
    }

    /** Webhooks on a product's own objects may keep to the namespaces of that product. */
    private static boolean isOnBuiltIn(@Nullable Sequence rules) {
      for (int i = 0; rules != null && i < rules.size(); i++) {
        Sequence groups = rules.get(i) instanceof Mapping rule ? rule.sequence("apiGroups") : null;
        for (int k = 0; groups != null && k < groups.size(); k++) {
          if (groups.get(k) instanceof Scalar s
              && (s.text().indexOf('.') < 0 || s.text().endsWith(".k8s.io"))) {
            return true;
          }
        }
      }
      return false;
    }

    /** The first label that a namespace has to have been given. */
    private static @Nullable String label(Mapping selector) {
      Mapping labels = selector.mapping("matchLabels");
      for (int i = 0; labels != null && i < labels.size(); i++) {
        if (!labels.key(i).equals(NAME)) {
          return labels.key(i);
        }
      }
      return null;
    }

    /** The index of the first expression that asks for one; -1 where there is none. */
    private static int expression(Mapping selector) {
      Sequence expressions = selector.sequence("matchExpressions");
      for (int i = 0; expressions != null && i < expressions.size(); i++) {
        Mapping expression = expressions.get(i) instanceof Mapping map ? map : null;
        String operator = expression == null ? null : expression.string("operator");
        boolean asks = "In".equals(operator) || "Exists".equals(operator);
        if (expression != null && asks && !NAME.equals(expression.string("key"))) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail at = trail.key("namespaceSelector");
      if (at.node() instanceof Mapping selector) {
        String label = label(selector);
        Trail place =
            label != null
                ? at.key("matchLabels").key(label)
                : at.key("matchExpressions").item(expression(selector));
        evaluation.violation(
            Outcome.FAIL, place, "asks for a label that a new namespace does not have", null);
      }
    }
  }
}
