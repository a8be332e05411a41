package dev.breakwater.controls.supplychain;

import static dev.breakwater.controls.requirement.Requirements.all;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ImageReference;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import java.util.Set;

/**
 * The image holds no compiler: it is built on no image for building, and installs no compiler that
 * it does not remove in the same instruction. Multi-stage builds leave both behind.
 */
@AutoService(ControlDefinition.class)
public final class DockerfileBuildTools implements ControlDefinition {
  /** Images whose purpose is to build. */
  private static final List<String> BUILD_IMAGES =
      List.of(
          "docker.io/library/golang",
          "docker.io/library/maven",
          "docker.io/library/gradle",
          "docker.io/library/rust",
          "docker.io/library/gcc",
          "docker.io/library/haskell",
          "docker.io/library/buildpack-deps",
          "docker.io/sbtscala/scala-sbt",
          "mcr.microsoft.com/dotnet/sdk",
          "docker.io/emscripten/emsdk");

  private static final Set<String> COMPILERS =
      Set.of(
          "gcc",
          "g++",
          "gcc-c++",
          "make",
          "cmake",
          "build-essential",
          "build-base",
          "clang",
          "golang",
          "golang-go",
          "go",
          "cargo",
          "rust",
          "rustc",
          "maven",
          "gradle",
          "default-jdk",
          "default-jdk-headless",
          "alpine-sdk",
          "base-devel",
          "ghc",
          "autoconf",
          "automake");

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-build-tools")
        .title("Image holds compilers and build tools")
        .severity(Severity.LOW)
        .why(
            """
            Compilers and build tools are not needed to run a program, and let an \
            attacker who got into the container build exploits and tools for the very \
            system at hand. They also bring hundreds of packages whose flaws have to \
            be followed.\
            """)
        .remediation(
            "Build in a stage of its own and copy the outcome (`COPY --from=build`) into one on a small runtime image.")
        .nsa(Dockerfile.BUILDING)
        .mitre("T1068")
        .requires(all(new RuntimeBase(), EachInstruction.shipped(new NoCompiler())))
        .build();
  }

  private record RuntimeBase() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Sequence stages = Dockerfile.stages(scope);
      return Truth.of(!ImageReference.isUnder(Dockerfile.image(root(stages)), BUILD_IMAGES));
    }

    private static Mapping root(Sequence stages) {
      return Dockerfile.stage(stages, Dockerfile.rootOfImage(stages));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      int stage = Dockerfile.rootOfImage(Dockerfile.stages(scope));
      Trail from = trail.key(DockerfileKeys.STAGES).item(stage).key(DockerfileKeys.FROM);
      Trail image = from.key(DockerfileKeys.IMAGE);
      evaluation.violation(
          Outcome.FAIL,
          from.shown(image.start(), image.end()),
          "the image is built on one that is made for building",
          null);
    }
  }

  private record NoCompiler() implements EachInstruction.Rule {
    private static final EachCommand COMMANDS = new EachCommand(new Installs());

    @Override
    public boolean isViolatedBy(Mapping instruction, Node root) {
      return COMMANDS.isViolatedBy(instruction, root) && !removes(instruction);
    }

    /** Tools that are removed by the instruction that installed them are in no layer. */
    private static boolean removes(Mapping instruction) {
      Sequence commands = instruction.sequence(DockerfileKeys.COMMANDS);
      for (int i = 0; commands != null && i < commands.size(); i++) {
        if (Packages.removes(ShellCommand.words((Mapping) commands.get(i)))) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
      COMMANDS.explain(instruction, trail, evaluation);
    }
  }

  private record Installs() implements EachCommand.Rule {
    @Override
    public int fault(Sequence commands, int index, Sequence words) {
      int install = Packages.isPip(words) ? -1 : Packages.install(words);
      for (int i = install + 1; install >= 0 && i < words.size(); i++) {
        String word = ShellCommand.word(words, i);
        if (isCompiler(word)) {
          return i;
        }
      }
      return -1;
    }

    private static boolean isCompiler(String word) {
      if (COMPILERS.contains(word)) {
        return true;
      }
      // openjdk-21-jdk-headless, java-21-openjdk-devel
      return (word.startsWith("openjdk") && word.contains("-jdk"))
          || (word.startsWith("openjdk") && word.endsWith("jdk"))
          || (word.startsWith("java-") && word.endsWith("-devel"));
    }

    @Override
    public String message(Sequence words, int fault) {
      return "a compiler or build tool is installed and stays in the image";
    }
  }
}
