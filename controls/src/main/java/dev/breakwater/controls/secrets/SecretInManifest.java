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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No manifest of a Secret holds what is secret. User names, addresses and certificates may stand in
 * one.
 */
@AutoService(ControlDefinition.class)
public final class SecretInManifest implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofKinds("secret-in-manifest", "/Secret")
        .chapter(Chapter.SECRETS)
        .title("Manifest holds the values of a Secret")
        .severity(Severity.HIGH)
        .why(
            """
            Base64 hides nothing: whoever can read the file, the repository or its \
            history has the credential. Old revisions and clones keep it usable until it \
            is revoked.\
            """)
        .remediation(
            "Revoke the values, and let the cluster make the Secret: External "
                + "Secrets, the Secrets Store CSI driver, or sealed or SOPS-encrypted "
                + "files.")
        .nsa("Network separation and hardening: Secrets")
        .mitre("T1552")
        .edit(
            Derivation.none(
                "the secret has to be revoked, and kept elsewhere, before it is replaced"))
        .cel(Derivation.none("shape and entropy of a value are measured by code of their own"))
        .requires(new NoRealData())
        .build();
  }

  private record NoRealData() implements Own {
    /** How Helm keeps its releases, in the cluster and never in files. */
    private static final String RELEASE = "helm.sh/release.v1";

    private static final int SHOWN = 3;

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      if (!(scope instanceof Mapping secret) || RELEASE.equals(secret.string("type"))) {
        return Truth.TRUE;
      }
      return Truth.of(
          !holds(secret.mapping("data"), true) && !holds(secret.mapping("stringData"), false));
    }

    private static boolean holds(@Nullable Mapping values, boolean encoded) {
      for (int i = 0; values != null && i < values.size(); i++) {
        if (isReal(values, i, encoded)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isReal(Mapping values, int i, boolean encoded) {
      return values.value(i) instanceof Scalar value
          && (encoded
              ? SecretContent.isEncoded(values.key(i), value.text())
              : SecretContent.isPlain(values.key(i), value.text()));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      explain(trail.key("data"), true, evaluation);
      explain(trail.key("stringData"), false, evaluation);
    }

    private static void explain(Trail at, boolean encoded, Evaluation evaluation) {
      var keys = new ArrayList<String>();
      if (at.node() instanceof Mapping values) {
        for (int i = 0; i < values.size(); i++) {
          if (isReal(values, i, encoded)) {
            keys.add(values.key(i));
          }
        }
      }
      if (!keys.isEmpty()) {
        evaluation.violation(Outcome.FAIL, at.withoutValue(), message(keys), null);
      }
    }

    private static String message(List<String> keys) {
      int shown = Math.min(SHOWN, keys.size());
      int more = keys.size() - shown;
      return "the value of "
          + String.join(", ", keys.subList(0, shown))
          + (more == 0 ? "" : " and " + more + " more")
          + (keys.size() == 1 ? " is" : " are")
          + " in the manifest";
    }
  }
}
