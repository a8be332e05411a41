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

/** The first provider, which writes, encrypts. */
@AutoService(ControlDefinition.class)
public final class EncryptionConfigIdentityFirst implements ControlDefinition {
  @Override
  public Control control() {
    return EncryptedSecrets.start("encryption-config-identity-first")
        .title("Secrets are written without encryption")
        .severity(Severity.HIGH)
        .why(
            """
            The first provider of an entry writes, the others only read. With `identity` \
            in first place every Secret is stored in etcd as it is sent, whatever \
            providers follow, and whoever gets at etcd, a backup or a disk reads them.\
            """)
        .remediation(
            "Put an encrypting provider, `kms` if there is one, before `identity`, "
                + "and write all Secrets anew; then take `identity` out.")
        .cis("1.2.28")
        .requires(new EncryptingFirst())
        .build();
  }

  private record EncryptingFirst() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      return Truth.of(!(scope instanceof Mapping root && EncryptedSecrets.writesPlainly(root)));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail entry = trail.key("resources").item(EncryptedSecrets.entry((Mapping) scope));
      evaluation.violation(
          Outcome.FAIL,
          entry.key("providers").item(0).key("identity"),
          "the first provider of secrets is identity, which does not encrypt",
          null);
    }
  }
}
