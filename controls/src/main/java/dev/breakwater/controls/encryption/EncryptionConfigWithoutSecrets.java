package dev.breakwater.controls.encryption;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/** Secrets are among what is encrypted. */
@AutoService(ControlDefinition.class)
public final class EncryptionConfigWithoutSecrets implements ControlDefinition {
  @Override
  public Control control() {
    return EncryptedSecrets.start("encryption-config-without-secrets")
        .title("Encryption configuration leaves Secrets out")
        .severity(Severity.HIGH)
        .why(
            """
            What no entry covers is stored in etcd as it is sent. Whoever gets at the \
            data directory, a backup or a disk of a control-plane node reads every \
            Secret of the cluster.\
            """)
        .remediation(
            "Add `secrets` to the `resources` of an entry that begins with an "
                + "encrypting provider, and write all Secrets anew.")
        .cis("1.2.28")
        .requires(new SecretsCovered())
        .build();
  }

  private record SecretsCovered() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      return Truth.of(
          !(scope instanceof Mapping root)
              || EncryptedSecrets.entry(root) != EncryptedSecrets.NONE);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      evaluation.violation(Outcome.FAIL, trail.key("resources"), "no entry covers secrets", null);
    }
  }
}
