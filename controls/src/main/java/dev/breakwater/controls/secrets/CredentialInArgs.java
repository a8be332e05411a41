package dev.breakwater.controls.secrets;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;

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
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No command line holds a credential. */
@AutoService(ControlDefinition.class)
public final class CredentialInArgs implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("credential-in-args")
        .chapter(Chapter.SECRETS)
        .title("Command line holds a credential")
        .severity(Severity.HIGH)
        .why(
            """
            A credential on a command line is in the manifest and its history, and \
            besides in the process list, where every process of the pod and of the \
            node can read it, and in whatever records process starts. It stays usable \
            until it is revoked.\
            """)
        .remediation(
            "Revoke the credential, keep its successor in a Secret, mount it as a"
                + " file, and give the program the path.")
        .nsa("Network separation and hardening: Secrets")
        .mitre("T1552")
        .edit(
            Derivation.none(
                "the secret has to be revoked, and kept elsewhere, before it is replaced"))
        .cel(Derivation.none("shape and entropy of a value are measured by code of their own"))
        .requires(
            eachContainer(
                all(
                    NoLiteral.at("command"),
                    NoLiteral.at("args"),
                    NoLiteral.at("livenessProbe.exec.command"),
                    NoLiteral.at("readinessProbe.exec.command"),
                    NoLiteral.at("startupProbe.exec.command"),
                    NoLiteral.at("lifecycle.postStart.exec.command"),
                    NoLiteral.at("lifecycle.preStop.exec.command"))))
        .build();
  }

  /**
   * What is asked of a command line.
   *
   * @param keys the list of its words, from the container
   */
  private record NoLiteral(List<String> keys) implements Own {
    static NoLiteral at(String path) {
      return new NoLiteral(FieldPath.keys(path));
    }

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Node at = scope;
      for (int i = 0; i < keys.size(); i++) {
        at = at instanceof Mapping mapping ? mapping.get(keys.get(i)) : null;
        if (at == null) {
          return Truth.TRUE;
        }
      }
      Sequence words = at instanceof Sequence list ? list : null;
      for (int i = 0; words != null && i < words.size(); i++) {
        String word = text(words, i);
        if (word != null && (isFlagValue(words, i, word) || finds(word))) {
          return Truth.FALSE;
        }
      }
      return Truth.TRUE;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail at = trail.keys(keys);
      Sequence words = at.node() instanceof Sequence list ? list : null;
      for (int i = 0; words != null && i < words.size(); i++) {
        if (words.get(i) instanceof Scalar scalar) {
          explain(words, i, scalar, at.item(i), evaluation);
        }
      }
    }

    private static void explain(
        Sequence words, int i, Scalar scalar, Trail item, Evaluation evaluation) {
      String word = scalar.text();
      var source = evaluation.object().text();
      if (isFlagValue(words, i, word)) {
        evaluation.violation(
            Outcome.FAIL,
            Placement.of(item, scalar, 0, 0, source),
            text(words, i - 1) + " is given its value on the command line",
            null);
      } else if (isFlag(word)) {
        int end = word.indexOf('=');
        evaluation.violation(
            Outcome.FAIL,
            Placement.of(item, scalar, 0, end, source),
            word.substring(0, end) + " is given its value on the command line",
            null);
      } else {
        for (Hits.Hit hit : Hits.of(word)) {
          evaluation.violation(
              Outcome.FAIL,
              Placement.of(item, scalar, hit.start(), hit.end(), source),
              "holds " + hit.what(word),
              null);
        }
      }
    }

    private static boolean finds(String word) {
      return isFlag(word) || CredentialScanner.finds(word);
    }

    /** {@code --password=…}. */
    private static boolean isFlag(String word) {
      int end = word.startsWith("-") ? word.indexOf('=') : -1;
      return end > 0
          && word.indexOf('\n') < 0
          && isFlagName(word, end)
          && SecretValue.isLiteral(SecretName.of(word, 0, end), word, end + 1, word.length());
    }

    /** What follows {@code --password} as a word of its own. */
    private static boolean isFlagValue(Sequence words, int i, String word) {
      String flag = i == 0 || word.startsWith("-") ? null : text(words, i - 1);
      return flag != null
          && flag.startsWith("-")
          && isFlagName(flag, flag.length())
          && SecretValue.isLiteral(SecretName.of(flag, 0, flag.length()), word, 0, word.length());
    }

    private static boolean isFlagName(String word, int end) {
      for (int i = 0; i < end; i++) {
        char c = word.charAt(i);
        if (c <= ' ' || c == '=' || c == '\'' || c == '"') {
          return false;
        }
      }
      return true;
    }

    private static @Nullable String text(Sequence words, int i) {
      return words.get(i) instanceof Scalar s ? s.text() : null;
    }
  }
}
