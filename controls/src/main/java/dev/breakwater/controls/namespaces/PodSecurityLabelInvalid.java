package dev.breakwater.controls.namespaces;

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
import dev.breakwater.model.kube.Labels;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import org.jspecify.annotations.Nullable;

/** What is written to be a Pod Security label is one, and has a value that admission knows. */
@AutoService(ControlDefinition.class)
public final class PodSecurityLabelInvalid implements ControlDefinition {
  @Override
  public Control control() {
    return PodSecurityControls.control("pod-security-label-invalid")
        .title("Pod Security label of a namespace is misspelt or has no valid value")
        .severity(Severity.MEDIUM)
        .why(
            """
            A label with another name than admission looks for protects nothing, and looks as if \
            it did. With a value that admission does not know, the API server refuses the \
            namespace, and a namespace that was there before keeps its old level.\
            """)
        .remediation(
            """
            Write `pod-security.kubernetes.io/` with `enforce`, `audit` or `warn` and a level \
            (`privileged`, `baseline`, `restricted`), or with `-version` appended and `latest` or \
            a version such as `v1.36`.\
            """)
        .nsa(PodSecurityControls.GUIDANCE)
        .mitre("T1610")
        .edit(Derivation.none("what was meant is a guess"))
        .requires(new KnownToAdmission())
        .build();
  }

  private record KnownToAdmission() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping labels = scope instanceof Mapping namespace ? Labels.of(namespace) : null;
      for (int i = 0; labels != null && i < labels.size(); i++) {
        if (PodSecurityLabel.isDoubtful(labels.key(i), labels.value(i))) {
          return Truth.FALSE;
        }
      }
      return Truth.TRUE;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail at = trail.key("metadata").key("labels");
      Mapping labels = (Mapping) at.node();
      for (int i = 0; labels != null && i < labels.size(); i++) {
        String wrong = wrong(labels.key(i), labels.value(i));
        if (wrong != null) {
          evaluation.violation(Outcome.FAIL, at.key(labels.key(i)), wrong, null);
        }
      }
    }

    private static @Nullable String wrong(String key, Node value) {
      return PodSecurityLabel.isDoubtful(key, value) ? PodSecurityLabel.wrong(key, value) : null;
    }
  }
}
