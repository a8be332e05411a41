package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No package cache stays in the image. Trivy asks it of stages that are left behind, too. */
@AutoService(ControlDefinition.class)
public final class DockerfilePackageCache implements ControlDefinition {
  private static final List<String> UPDATE = List.of("update");
  private static final List<String> CLEAN = List.of("clean", "cc");
  private static final List<String> NO_PIP_CACHE = List.of("--no-cache-dir");
  private static final List<String> NO_APK_CACHE = List.of("--no-cache");

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-package-cache")
        .title("Package cache stays in the image")
        .severity(Severity.LOW)
        .why(
            """
            Lists and archives of packages make the image larger and tell an attacker \
            what is installed and outdated; with fresh lists tools are installed at \
            once. What a later instruction removes is still in its layer.\
            """)
        .remediation(
            "Remove it in the same instruction (`rm -rf /var/lib/apt/lists/*`, `dnf clean all`), do not keep it (`apk add --no-cache`, `pip install --no-cache-dir`), or mount it: `--mount=type=cache`.")
        .nsa(Dockerfile.BUILDING)
        .outsideNsa(
            "the guidance asks for no more in an image than it needs, and speaks of no caches")
        .equivalent(Tool.TRIVY, "DS-0015", "DS-0019", "DS-0020", "DS-0025", "DS-0027")
        .requires(EachInstruction.shipped(new Rule()))
        .build();
  }

  private record Rule() implements EachInstruction.Rule {
    @Override
    public boolean isViolatedBy(Mapping instruction, Node root) {
      Sequence commands = instruction.sequence(DockerfileKeys.COMMANDS);
      return commands != null
          && Dockerfile.is(instruction, "RUN")
          && !mountsCache(instruction)
          && first(commands, root) >= 0;
    }

    private static boolean mountsCache(Mapping instruction) {
      Sequence flags = Dockerfile.flags(instruction);
      for (int i = 0; flags != null && i < flags.size(); i++) {
        String flag = Dockerfile.text(flags, i);
        if (flag.startsWith("--mount=") && (flag.contains("cache") || flag.contains("tmpfs"))) {
          return true;
        }
      }
      return false;
    }

    /** The first command that leaves a cache; -1 for none. */
    private static int first(Sequence commands, @Nullable Node root) {
      for (int i = 0; i < commands.size(); i++) {
        Sequence words = words(commands, i);
        if (words.size() > 0 && leaves(words, root) && !isCleaned(commands, i, words)) {
          return i;
        }
      }
      return -1;
    }

    private static Sequence words(Sequence commands, int i) {
      return ShellCommand.words((Mapping) commands.get(i));
    }

    private static boolean leaves(Sequence words, @Nullable Node root) {
      if (Packages.isApt(words)) {
        return Packages.word(words, UPDATE) >= 0;
      }
      if (Packages.install(words) < 0) {
        return false;
      }
      if (Packages.isApk(words)) {
        return Packages.word(words, NO_APK_CACHE) < 0;
      }
      return !Packages.isPip(words)
          || (Packages.word(words, NO_PIP_CACHE) < 0 && (root == null || !hasNoPipCache(root)));
    }

    /** ENV may switch off what pip keeps. */
    private static boolean hasNoPipCache(Node root) {
      Sequence stages = Dockerfile.stages(root);
      for (int s = 0; s < stages.size(); s++) {
        Sequence instructions = Dockerfile.instructions(Dockerfile.stage(stages, s));
        for (int i = 0; i < instructions.size(); i++) {
          Sequence variables = ((Mapping) instructions.get(i)).sequence(DockerfileKeys.VARIABLES);
          for (int v = 0; variables != null && v < variables.size(); v++) {
            String name = Dockerfile.text((Mapping) variables.get(v), DockerfileKeys.NAME);
            if (name.equals("PIP_NO_CACHE_DIR")) {
              return true;
            }
          }
        }
      }
      return false;
    }

    private static boolean isCleaned(Sequence commands, int from, Sequence by) {
      for (int i = from + 1; i < commands.size(); i++) {
        Sequence words = words(commands, i);
        if (words.size() == 0) {
          continue;
        }
        boolean cleans =
            (Packages.isRpm(by) || Packages.isZypper(by))
                && (Packages.isRpm(words) || Packages.isZypper(words))
                && Packages.word(words, CLEAN) >= 0;
        if (cleans || removes(words, by)) {
          return true;
        }
      }
      return false;
    }

    private static boolean removes(Sequence words, Sequence by) {
      boolean apt = Packages.isApt(by);
      for (int i = 1; i < words.size(); i++) {
        String word = ShellCommand.word(words, i);
        if (apt
            ? word.startsWith("/var/lib/apt") || word.startsWith("/var/lib/{")
            : word.startsWith("/var/cache") || word.contains(".cache")) {
          return true;
        }
      }
      return ShellCommand.runs(words, "pip") && Packages.word(words, List.of("purge")) > 0;
    }

    @Override
    public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
      Sequence commands = instruction.sequence(DockerfileKeys.COMMANDS);
      Node root = evaluation.object().root();
      int at = commands == null ? -1 : first(commands, root);
      if (commands == null || at < 0) {
        return;
      }
      Sequence words = words(commands, at);
      int program = ShellCommand.program(words);
      evaluation.violation(
          Outcome.FAIL,
          trail.key(DockerfileKeys.COMMANDS).item(at).key(DockerfileKeys.WORDS).item(program),
          message(words),
          null);
    }

    private static String message(Sequence words) {
      if (Packages.isApt(words)) {
        return "the instruction leaves the package lists in /var/lib/apt/lists";
      }
      if (Packages.isApk(words)) {
        return "apk add without --no-cache leaves its index";
      }
      return Packages.isPip(words)
          ? "pip install without --no-cache-dir leaves what it downloaded"
          : "the instruction leaves what was downloaded: no clean follows";
    }
  }
}
