package dev.breakwater.controls.secrets;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;

/**
 * No ConfigMap holds a credential, be it within a file. Polaris goes by the names of the keys and
 * Trivy by words such as {@code password=} within values; here a value has to follow that can be a
 * secret.
 */
@AutoService(ControlDefinition.class)
public final class CredentialInConfigMap implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofKinds("credential-in-configmap", "/ConfigMap")
        .chapter(Chapter.SECRETS)
        .title("ConfigMap holds a credential")
        .severity(Severity.HIGH)
        .why(
            """
            ConfigMaps are meant to be read: roles such as view grant them, they are \
            not encrypted at rest by default, and they are printed and copied without \
            a thought. A credential in one is a credential that everybody in the \
            namespace has.\
            """)
        .remediation(
            "Revoke the credential, keep its successor in a Secret or an external"
                + " store, and let the file refer to it.")
        .nsa("Network separation and hardening: Secrets")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0012")
        .equivalent(Tool.TRIVY, "KSV-0109")
        .equivalent(Tool.POLARIS, "sensitiveConfigmapContent")
        .edit(
            Derivation.none(
                "the secret has to be revoked, and kept elsewhere, before it is replaced"))
        .cel(Derivation.none("shape and entropy of a value are measured by code of their own"))
        .requires(new NoLiteral())
        .build();
  }

  private record NoLiteral() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping data = scope instanceof Mapping map ? map.mapping("data") : null;
      for (int i = 0; data != null && i < data.size(); i++) {
        if (data.value(i) instanceof Scalar value
            && (isNamed(data.key(i), value.text()) || CredentialScanner.finds(value.text()))
            && KubeconfigText.credential(value.text()) == null) {
          return Truth.FALSE;
        }
      }
      return Truth.TRUE;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail at = trail.key("data");
      if (at.node() instanceof Mapping data) {
        for (int i = 0; i < data.size(); i++) {
          // A kubeconfig has a control of its own.
          if (data.value(i) instanceof Scalar value
              && KubeconfigText.credential(value.text()) == null) {
            explain(data.key(i), value, at.key(data.key(i)).withoutValue(), evaluation);
          }
        }
      }
    }

    private static void explain(String key, Scalar value, Trail entry, Evaluation evaluation) {
      if (isNamed(key, value.text())) {
        evaluation.violation(Outcome.FAIL, entry, "holds what its name says is a secret", null);
        return;
      }
      for (Hits.Hit hit : Hits.of(value.text())) {
        evaluation.violation(
            Outcome.FAIL,
            Placement.of(entry, value, hit.start(), hit.end(), evaluation.object().text()),
            "holds " + hit.what(value.text()),
            null);
      }
    }

    /** The whole entry is the secret, not a file that may hold some. */
    private static boolean isNamed(String key, String value) {
      return value.indexOf('\n') < 0
          && SecretValue.isLiteral(SecretName.of(key, 0, key.length()), value, 0, value.length());
    }
  }
}
