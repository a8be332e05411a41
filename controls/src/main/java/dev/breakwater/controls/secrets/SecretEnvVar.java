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

/** No environment variable is taken from a Secret; a file can be. */
@AutoService(ControlDefinition.class)
public final class SecretEnvVar implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("secret-env-var")
        .chapter(Chapter.SECRETS)
        .title("Secret is exposed in an environment variable")
        .severity(Severity.LOW)
        .why(
            """
            Environment variables leak where files do not: into crash reports, logs \
            and child processes, and to whoever can read /proc of the process or run \
            `env` in it. They also stay as they were when the Secret is rotated, until \
            the pod is restarted.\
            """)
        .remediation(
            "Mount the Secret as a volume, read-only, and let the program read the" + " file.")
        .nsa("Network separation and hardening: Secrets")
        .outsideNsa("credential-in-env says what matters most: no secret stands in a manifest")
        .cis("5.4.1")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0207")
        .equivalent(Tool.KUBE_LINTER, "read-secret-from-env-var")
        .equivalent(Tool.CHECKOV, "CKV_K8S_35")
        .edit(Derivation.none("the program has to be told to read a file instead"))
        .requires(eachContainer(eachItem("env", field("valueFrom.secretKeyRef", absent()))))
        .build();
  }
}
