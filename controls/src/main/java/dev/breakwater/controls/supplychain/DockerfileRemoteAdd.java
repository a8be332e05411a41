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
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;

/** What ADD downloads is checked: a URL by its checksum, a repository by its commit. */
@AutoService(ControlDefinition.class)
public final class DockerfileRemoteAdd implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-remote-add")
        .title("ADD downloads what nothing checks")
        .severity(Severity.MEDIUM)
        .why(
            """
            What the server answers while building is in the image, whatever it is. \
            Who takes over the server, the name or the way to it puts code of their \
            own into every image that is built from then on.\
            """)
        .remediation(
            "Say what has to come: `ADD --checksum=sha256:… URL`, and of a Git repository the whole commit after `#`.")
        .nsa(Dockerfile.BUILDING)
        .mitre("T1525")
        .requires(EachInstruction.built(new Rule()))
        .build();
  }

  private record Rule() implements EachInstruction.Rule {
    @Override
    public boolean isViolatedBy(Mapping instruction, Node root) {
      return first(instruction) >= 0;
    }

    private static int first(Mapping instruction) {
      Sequence sources =
          Dockerfile.is(instruction, "ADD") && Dockerfile.flag(instruction, "--checksum=") < 0
              ? instruction.sequence(DockerfileKeys.SOURCES)
              : null;
      for (int i = 0; sources != null && i < sources.size(); i++) {
        if (isUnchecked(Dockerfile.text(sources, i))) {
          return i;
        }
      }
      return -1;
    }

    private static boolean isUnchecked(String source) {
      boolean git =
          source.startsWith("git@")
              || source.startsWith("git://")
              || source.contains(".git#")
              || source.endsWith(".git");
      boolean url = source.startsWith("https://") || source.startsWith("http://");
      return (git && !hasCommit(source)) || (url && !git);
    }

    /** The whole hash of a commit, which nobody can move. */
    private static boolean hasCommit(String source) {
      int hash = source.indexOf('#') + 1;
      int end = hash;
      while (end < source.length() && Character.digit(source.charAt(end), 16) >= 0) {
        end++;
      }
      return hash > 0
          && (end - hash == 40 || end - hash == 64)
          && (end == source.length() || source.charAt(end) == ':');
    }

    @Override
    public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
      int source = first(instruction);
      Trail at = trail.key(DockerfileKeys.SOURCES).item(source);
      // A URL may hold a password.
      boolean secret = at.node() instanceof Scalar s && s.text().indexOf('@') >= 0;
      evaluation.violation(
          Outcome.FAIL,
          secret ? at.shown(at.start(), at.start()) : at,
          "no checksum or commit says what has to come",
          null);
    }
  }
}
