package dev.breakwater.controls.supplychain;

import static dev.breakwater.model.dockerfile.DockerfileKeys.ARGUMENT;
import static dev.breakwater.model.dockerfile.DockerfileKeys.FLAGS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.FROM;
import static dev.breakwater.model.dockerfile.DockerfileKeys.IMAGE;
import static dev.breakwater.model.dockerfile.DockerfileKeys.INSTRUCTION;
import static dev.breakwater.model.dockerfile.DockerfileKeys.INSTRUCTIONS;
import static dev.breakwater.model.dockerfile.DockerfileKeys.NAME;
import static dev.breakwater.model.dockerfile.DockerfileKeys.STAGE;
import static dev.breakwater.model.dockerfile.DockerfileKeys.STAGES;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** Reads the tree of a Dockerfile; allocates nothing. */
final class Dockerfile {
  /** The heading of the guidance that asks for hardened images. */
  static final String BUILDING = "Kubernetes Pod security: Building secure container images";

  private Dockerfile() {}

  /** Starts a control on Dockerfiles. */
  static Control.Builder control(String id) {
    return Control.ofKinds(id, "/Dockerfile")
        .chapter(Chapter.SUPPLY_CHAIN)
        .edit(Derivation.none("instructions of a Dockerfile are text that a person rewrites"))
        .cel(Derivation.none("a Dockerfile never reaches the API server"));
  }

  static Sequence stages(Node root) {
    return list((Mapping) root, STAGES);
  }

  static Mapping stage(Sequence stages, int i) {
    return (Mapping) stages.get(i);
  }

  static Sequence instructions(Mapping stage) {
    return list(stage, INSTRUCTIONS);
  }

  private static Sequence list(Mapping in, String key) {
    return (Sequence) in.value(in.indexOf(key));
  }

  /** Whether an instruction has a keyword, given in capitals. */
  static boolean is(Mapping instruction, String keyword) {
    return keyword.equals(instruction.string(INSTRUCTION));
  }

  /** The base of a stage, its variables replaced where the file gives them a value. */
  static String image(Mapping stage) {
    return text((Mapping) stage.value(stage.indexOf(FROM)), IMAGE);
  }

  /** The index of the earlier stage that a stage builds on; -1 where that is an image. */
  static int base(Mapping stage) {
    Mapping from = (Mapping) stage.value(stage.indexOf(FROM));
    return from.get(STAGE) instanceof Scalar s ? number(s.text()) : -1;
  }

  /** Whether a stage's layers are in the image: the last one's, and those that it builds on. */
  static boolean isShipped(Sequence stages, int index) {
    for (int at = stages.size() - 1; at >= index; at = base(stage(stages, at))) {
      if (at == index) {
        return true;
      }
    }
    return false;
  }

  /** Whether the image is one of Windows, where ports and users are others. */
  static boolean isWindows(Node root) {
    Sequence stages = stages(root);
    String image = image(stage(stages, rootOfImage(stages)));
    return image.startsWith("mcr.microsoft.com/windows")
        || image.startsWith("mcr.microsoft.com/dotnet/framework/");
  }

  /** Whether a stage declares an argument with a name. */
  static boolean hasArgument(Node root, String name) {
    Sequence stages = stages(root);
    for (int s = 0; s < stages.size(); s++) {
      Sequence instructions = instructions(stage(stages, s));
      for (int i = 0; i < instructions.size(); i++) {
        Mapping instruction = (Mapping) instructions.get(i);
        Sequence variables =
            is(instruction, "ARG") ? instruction.sequence(DockerfileKeys.VARIABLES) : null;
        for (int v = 0; variables != null && v < variables.size(); v++) {
          if (text((Mapping) variables.get(v), NAME).equals(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The index of the stage with which the image begins: it builds on no other stage. */
  static int rootOfImage(Sequence stages) {
    int at = stages.size() - 1;
    while (base(stage(stages, at)) >= 0) {
      at = base(stage(stages, at));
    }
    return at;
  }

  /** The last USER of a stage; -1 where it has none. */
  static int user(Mapping stage) {
    Sequence instructions = instructions(stage);
    for (int i = instructions.size() - 1; i >= 0; i--) {
      if (is((Mapping) instructions.get(i), "USER")) {
        return i;
      }
    }
    return -1;
  }

  /** The one argument of an instruction such as USER. */
  static String argument(Mapping instruction) {
    return text(instruction, ARGUMENT);
  }

  static String text(Mapping in, String key) {
    return ((Scalar) in.value(in.indexOf(key))).text();
  }

  static String text(Sequence in, int i) {
    return ((Scalar) in.get(i)).text();
  }

  /** Whether a name is that of a stage, or its number. */
  static boolean isStage(Sequence stages, String name) {
    if (number(name) >= 0) {
      return true;
    }
    for (int i = 0; i < stages.size(); i++) {
      Mapping from = stage(stages, i).mapping(FROM);
      String known = from == null ? null : from.string(NAME);
      if (known != null && known.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** The text of the flag at an index that {@link #flag} gave. */
  static String flagText(Mapping instruction, int flag) {
    Sequence flags = flags(instruction);
    return flags == null ? "" : text(flags, flag);
  }

  /** The flags of an instruction; null where it has none. */
  static @Nullable Sequence flags(Mapping instruction) {
    return instruction.sequence(FLAGS);
  }

  /** The index of the first flag that begins so ({@code --chmod=}); -1 for none. */
  static int flag(Mapping instruction, String start) {
    Sequence flags = flags(instruction);
    for (int i = 0; flags != null && i < flags.size(); i++) {
      if (text(flags, i).startsWith(start)) {
        return i;
      }
    }
    return -1;
  }

  /** The number that a text is, from 0; -1 where it is none. */
  static int number(String text) {
    int number = text.isEmpty() || text.length() > 9 ? -1 : 0;
    for (int i = 0; number >= 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      number = c >= '0' && c <= '9' ? 10 * number + c - '0' : -1;
    }
    return number;
  }
}
