package dev.breakwater.controls.secrets;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
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
import org.jspecify.annotations.Nullable;

/**
 * No object holds the kubeconfig of somebody with the credentials in it. One that names a token
 * file may stand in a ConfigMap.
 */
@AutoService(ControlDefinition.class)
public final class KubeconfigInObject implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofKinds("kubeconfig-in-object", "/ConfigMap", "/Secret")
        .chapter(Chapter.SECRETS)
        .title("Object holds a kubeconfig with credentials")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever may read the object acts as the user of the kubeconfig, often an \
            administrator, and often of another cluster. ConfigMaps are not even meant \
            to be kept from anybody.\
            """)
        .remediation(
            "Revoke the credentials. In the cluster use the service account of the "
                + "pod; for another one let an `exec` plugin or a `tokenFile` bring "
                + "short-lived credentials.")
        .nsa("Network separation and hardening: Kubeconfig Files")
        .mitre("T1552")
        .edit(
            Derivation.none(
                "the secret has to be revoked, and kept elsewhere, before it is replaced"))
        .cel(Derivation.none("the text of the kubeconfig has to be read"))
        .requires(new NoKubeconfig())
        .build();
  }

  private record NoKubeconfig() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      boolean isSecret = isSecret(evaluation);
      Mapping root = scope instanceof Mapping object ? object : null;
      return Truth.of(
          root == null
              || !holds(root.mapping("data"), isSecret)
                  && !holds(root.mapping("stringData"), false));
    }

    private static boolean isSecret(Evaluation evaluation) {
      return evaluation.object().resource().id().kind().equals("Secret");
    }

    private static boolean holds(@Nullable Mapping values, boolean encoded) {
      for (int i = 0; values != null && i < values.size(); i++) {
        if (credential(values.value(i), encoded) != null) {
          return true;
        }
      }
      return false;
    }

    private static @Nullable String credential(Node value, boolean encoded) {
      if (!(value instanceof Scalar s)) {
        return null;
      }
      String text = encoded ? SecretContent.decoded(s.text()) : s.text();
      return text == null ? null : KubeconfigText.credential(text);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      explain(trail.key("data"), isSecret(evaluation), evaluation);
      explain(trail.key("stringData"), false, evaluation);
    }

    private static void explain(Trail at, boolean encoded, Evaluation evaluation) {
      int count = at.node() instanceof Mapping values ? values.size() : 0;
      for (int i = 0; i < count; i++) {
        if (at.node() instanceof Mapping values) {
          String credential = credential(values.value(i), encoded);
          if (credential != null) {
            evaluation.violation(
                Outcome.FAIL,
                at.key(values.key(i)).withoutValue(),
                "is a kubeconfig that holds a " + credential,
                null);
          }
        }
      }
    }
  }
}
