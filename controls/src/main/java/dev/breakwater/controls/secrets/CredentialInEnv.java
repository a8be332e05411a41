package dev.breakwater.controls.secrets;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;

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
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * No environment variable holds a credential in the manifest itself. Other tools go by the name
 * alone; here the value has to be one that can be a secret, so that paths, references, numbers and
 * switches pass ({@code TOKEN_TTL}, {@code SECRET_NAME}), and a value that is a known token fails
 * under any name.
 */
@AutoService(ControlDefinition.class)
public final class CredentialInEnv implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("credential-in-env")
        .chapter(Chapter.SECRETS)
        .title("Environment variable holds a credential")
        .severity(Severity.HIGH)
        .why(
            """
            A credential in a manifest is known to whoever can read the repository, \
            the CI logs or the workload in the cluster, where far more people may read \
            pods than Secrets. It is also in every old revision, so that it stays \
            usable until it is revoked.\
            """)
        .remediation(
            "Revoke the credential, keep its successor in a Secret or an external"
                + " store, and mount it as a file.")
        .nsa("Network separation and hardening: Secrets")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0259", "C-0012")
        .equivalent(Tool.KUBE_LINTER, "env-var-secret")
        .equivalent(Tool.POLARIS, "sensitiveContainerEnvVar")
        .edit(
            Derivation.none(
                "the secret has to be revoked, and kept elsewhere, before it is replaced"))
        .cel(Derivation.none("shape and entropy of a value are measured by code of their own"))
        .requires(eachContainer(new NoLiteral()))
        .build();
  }

  private record NoLiteral() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Sequence variables = scope instanceof Mapping container ? container.sequence("env") : null;
      for (int i = 0; variables != null && i < variables.size(); i++) {
        if (variables.get(i) instanceof Mapping variable && isCredential(variable)) {
          return Truth.FALSE;
        }
      }
      return Truth.TRUE;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail at = trail.key("env");
      Sequence variables = at.node() instanceof Sequence list ? list : null;
      for (int i = 0; variables != null && i < variables.size(); i++) {
        if (variables.get(i) instanceof Mapping variable && isCredential(variable)) {
          evaluation.violation(
              Outcome.FAIL, at.item(i).key("value").withoutValue(), message(variable), null);
        }
      }
    }

    private static boolean isCredential(Mapping variable) {
      String value = value(variable);
      return value != null && (isNamed(variable, value) || CredentialScanner.finds(value));
    }

    private static boolean isNamed(Mapping variable, String value) {
      String name = variable.string("name");
      return name != null
          && value.indexOf('\n') < 0
          && SecretValue.isLiteral(SecretName.of(name, 0, name.length()), value, 0, value.length());
    }

    private static @Nullable String value(Mapping variable) {
      return variable.get("value") instanceof Scalar s ? s.text() : null;
    }

    private static String message(Mapping variable) {
      String name = variable.string("name");
      String value = value(variable);
      if (value == null || isNamed(variable, value)) {
        return name + " has its value in the manifest";
      }
      return name + " holds " + Hits.of(value).getFirst().what(value);
    }
  }
}
