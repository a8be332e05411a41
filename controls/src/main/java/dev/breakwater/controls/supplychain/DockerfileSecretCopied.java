package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No file that is known to hold credentials is copied into the image. */
@AutoService(ControlDefinition.class)
public final class DockerfileSecretCopied implements ControlDefinition {
  private static final Set<String> NAMES =
      Set.of(
          ".env",
          ".pypirc",
          ".netrc",
          "_netrc",
          ".git-credentials",
          ".dockercfg",
          ".dockerconfigjson",
          "kubeconfig",
          ".kube",
          ".aws",
          ".azure",
          ".ssh",
          ".gnupg",
          ".htpasswd",
          ".vault-token",
          ".pgpass",
          ".my.cnf",
          "master.key",
          "id_rsa",
          "id_dsa",
          "id_ecdsa",
          "id_ed25519",
          "credentials.json",
          "service-account.json",
          "serviceaccount.json",
          "application_default_credentials.json",
          "secrets.yaml",
          "secrets.yml",
          "secrets.json",
          "terraform.tfstate",
          "privkey.pem",
          "private.pem");

  /** Names that say so only within their folder. */
  private static final List<String> PATHS =
      List.of(".docker/config.json", ".kube/config", ".aws/credentials");

  private static final List<String> KEY_ENDINGS =
      List.of(".key", "-key.pem", "_key.pem", "key.pem", ".p12", ".pfx", ".keystore");

  /** What stands beside a secret file and holds none. */
  private static final List<String> HARMLESS =
      List.of(".example", ".sample", ".template", ".dist", ".pub", ".defaults");

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-secret-copied")
        .title("File with credentials is copied into the image")
        .severity(Severity.HIGH)
        .why(
            """
            A file that was copied stays in its layer, even where a later instruction \
            removes it. Everybody who can pull the image can take the key, token or \
            password out of it.\
            """)
        .remediation(
            "Take the file out of the build (a line in `.dockerignore` keeps it out for good); mount it while building with `RUN --mount=type=secret`, and at run time from a Secret.")
        .nsa("Network separation and hardening: Secrets", Dockerfile.BUILDING)
        .mitre("T1552")
        .requires(EachInstruction.shipped(new Rule()))
        .build();
  }

  /** Whether a path is that of a file with credentials, by its name. */
  static boolean isSecret(String path) {
    int end = path.length();
    while (end > 0 && (path.charAt(end - 1) == '/' || path.charAt(end - 1) == '*')) {
      end--;
    }
    String whole = path.substring(0, end);
    for (String harmless : HARMLESS) {
      if (whole.endsWith(harmless)) {
        return false;
      }
    }
    String name = whole.substring(whole.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (NAMES.contains(name) || isDoubtful(whole)) {
      return true;
    }
    for (String known : PATHS) {
      if (whole.equals(known) || whole.endsWith("/" + known)) {
        return true;
      }
    }
    for (String ending : KEY_ENDINGS) {
      if (name.endsWith(ending)) {
        return !name.contains("public") && !name.contains("pub.");
      }
    }
    return false;
  }

  /** Whether a file that tools read tokens from may well hold other settings only. */
  private static boolean isDoubtful(String path) {
    return path.equals(".npmrc")
        || path.endsWith("/.npmrc")
        || path.startsWith(".env.")
        || path.contains("/.env.");
  }

  private record Rule() implements EachInstruction.Rule {
    @Override
    public boolean isViolatedBy(Mapping instruction, Node root) {
      Sequence sources = sources(instruction);
      for (int i = 0; sources != null && i < sources.size(); i++) {
        if (isSecret(Dockerfile.text(sources, i))) {
          return true;
        }
      }
      return false;
    }

    /** What is copied from the context; what a stage holds has been made there. */
    private static @Nullable Sequence sources(Mapping instruction) {
      Sequence sources = instruction.sequence(DockerfileKeys.SOURCES);
      return sources == null || Dockerfile.flag(instruction, "--from=") >= 0 ? null : sources;
    }

    @Override
    public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
      Sequence sources = sources(instruction);
      for (int i = 0; sources != null && i < sources.size(); i++) {
        if (isSecret(Dockerfile.text(sources, i))) {
          boolean doubtful = isDoubtful(Dockerfile.text(sources, i));
          evaluation.violation(
              doubtful ? Outcome.UNKNOWN : Outcome.FAIL,
              trail.key(DockerfileKeys.SOURCES).item(i),
              doubtful
                  ? "this may hold a credential, which then stays in the layer"
                  : "this is known to hold credentials, and stays in the layer",
              null);
        }
      }
    }
  }
}
