package dev.breakwater.controls.encryption;

import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.within;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** A KMS plugin is spoken to by KMS v2. */
@AutoService(ControlDefinition.class)
public final class EncryptionConfigKmsV1 implements ControlDefinition {
  @Override
  public Control control() {
    return EncryptedSecrets.start("encryption-config-kms-v1")
        .title("Encryption at rest uses KMS v1")
        .severity(Severity.MEDIUM)
        .why(
            """
            KMS v1 is deprecated since Kubernetes 1.28 and off by default since 1.29, \
            where the API server then does not start with such a configuration. It has \
            no key IDs, so that nobody can tell which objects a retired key still \
            protects.\
            """)
        .remediation(
            "Use a plugin that speaks KMS v2, set `apiVersion: v2` and write what is "
                + "encrypted anew.")
        .cis("1.2.28")
        .requires(
            eachItem(
                "resources", eachItem("providers", within("kms", field("apiVersion", is("v2"))))))
        .build();
  }
}
