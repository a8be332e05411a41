package dev.breakwater.controls.secrets;

import static dev.breakwater.controls.requirement.Requirements.absent;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * No container gets all keys of a Secret as environment variables. Checkov's CKV_K8S_35 is this
 * control and {@link SecretEnvVar} together.
 */
@AutoService(ControlDefinition.class)
public final class SecretEnvFrom implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("secret-env-from")
        .chapter(Chapter.SECRETS)
        .title("Whole Secret is exposed as environment variables")
        .severity(Severity.LOW)
        .why(
            """
            Every key of the Secret, also one that is added later for something else, \
            becomes an environment variable. Environment variables leak where files do \
            not: into crash reports, logs and child processes, and to whoever can read \
            /proc of the process or run `env` in it. They also stay as they were when \
            the Secret is rotated, until the pod is restarted.\
            """)
        .remediation(
            "Mount only the keys that the program uses as a read-only volume, and let"
                + " it read the files.")
        .nsa("Network separation and hardening: Secrets")
        .outsideNsa("credential-in-env says what matters most: no secret stands in a manifest")
        .cis("5.4.1")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0207", "C-0259", "C-0012")
        .equivalent(Tool.CHECKOV, "CKV_K8S_35")
        .edit(Derivation.none("the program has to be told to read a file instead"))
        .requires(eachContainer(eachItem("envFrom", field("secretRef", absent()))))
        .build();
  }
}
