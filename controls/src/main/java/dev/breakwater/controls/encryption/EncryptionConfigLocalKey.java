package dev.breakwater.controls.encryption;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachItem;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.controls.secrets.RealValue;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** No key stands in the file itself. */
@AutoService(ControlDefinition.class)
public final class EncryptionConfigLocalKey implements ControlDefinition {
  @Override
  public Control control() {
    return EncryptedSecrets.start("encryption-config-local-key")
        .title("Encryption key stands in the configuration file")
        .severity(Severity.LOW)
        .why(
            """
            The key lies on the same disk as what it protects, and in every copy of this \
            file. Whoever gets at the control-plane node, or at the repository or backup \
            that holds the file, decrypts every Secret.\
            """)
        .remediation(
            "Let a key management service outside of the cluster hold the key: "
                + "provider `kms` with `apiVersion: v2`.")
        .cis("1.2.28")
        .requires(
            eachItem(
                "resources",
                eachItem(
                    "providers",
                    all(new NoKeys("aescbc"), new NoKeys("aesgcm"), new NoKeys("secretbox")))))
        .build();
  }

  /**
   * What is asked of a provider.
   *
   * @param kind its kind
   */
  private record NoKeys(String kind) implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping provider = scope instanceof Mapping map ? map.mapping(kind) : null;
      Sequence keys = provider == null ? null : provider.sequence("keys");
      for (int i = 0; keys != null && i < keys.size(); i++) {
        if (isKey(keys.get(i))) {
          return Truth.FALSE;
        }
      }
      return Truth.TRUE;
    }

    private static boolean isKey(@Nullable Node item) {
      return item instanceof Mapping key
          && key.get("secret") instanceof Scalar secret
          && RealValue.is(secret.text());
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail keys = trail.key(kind).key("keys");
      for (int i = 0; keys.node() instanceof Sequence list && i < list.size(); i++) {
        if (isKey(list.get(i))) {
          evaluation.violation(
              Outcome.FAIL,
              keys.item(i).key("secret").withoutValue(),
              "the key of " + kind + " is in the file",
              null);
        }
      }
    }
  }
}
