package dev.breakwater.sources.kustomize;

import dev.breakwater.sources.process.Program;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program that builds overlays: kustomize, or the kubectl that holds it.
 *
 * @param program the one or the other
 * @param command what comes before the folder to build
 * @param environment of the caller
 */
record KustomizeTool(Program program, String command, Map<String, String> environment) {
  /** The environment variable that names a program to be used before any on the PATH. */
  static final String VARIABLE = "BREAKWATER_KUSTOMIZE";

  private static final int TIMEOUT_SECONDS = 300;

  /** Bytes that a build may give: beyond what any cluster holds, and still within the heap. */
  private static final int MAX_OUTPUT = 64 << 20;

  /** No build gets as far as to ask for anything; if one did, nothing listens there. */
  private static final String NOWHERE = "http://127.0.0.1:9";

  /** A build that gave nothing, and why. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    FailedException(String cause) {
      super(cause);
    }
  }

  /** Finds the program; null where there is none. */
  static @Nullable KustomizeTool find(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    Program program = null;
    if (!named.isEmpty()) {
      try {
        program = new Program(Path.of(named));
      } catch (InvalidPathException e) {
        return null;
      }
    }
    program = program == null ? Program.find("kustomize", environment) : program;
    program = program == null ? Program.find("kubectl", environment) : program;
    if (program == null) {
      return null;
    }
    boolean kubectl = program.name().startsWith("kubectl");
    return new KustomizeTool(program, kubectl ? "kustomize" : "build", environment);
  }

  /** How a person calls it. */
  String shown() {
    return program.name() + " " + command;
  }

  /**
   * Builds a folder. Plugins, Helm and loading from outside the folders of the kustomizations are
   * off by default, and stay so; Git and HTTP are cut off besides.
   */
  byte[] build(Path folder) throws FailedException {
    Program.Result result;
    try {
      result =
          program.run(
              List.of(command, folder.toString()),
              folder,
              cutOff(environment),
              TIMEOUT_SECONDS,
              MAX_OUTPUT);
    } catch (Program.FailedException e) {
      throw new FailedException(String.valueOf(e.getMessage()));
    }
    if (result.code() != 0) {
      throw new FailedException(cause(result.messages()));
    }
    return result.out();
  }

  private static Map<String, String> cutOff(Map<String, String> environment) {
    var cut = new HashMap<>(environment);
    for (String proxy : List.of("http_proxy", "https_proxy", "all_proxy")) {
      cut.put(proxy, NOWHERE);
      cut.put(proxy.toUpperCase(Locale.ROOT), NOWHERE);
    }
    cut.remove("no_proxy");
    cut.remove("NO_PROXY");
    cut.put("GIT_ALLOW_PROTOCOL", "none");
    cut.put("GIT_TERMINAL_PROMPT", "0");
    return cut;
  }

  /** What went wrong, without warnings, and without the text of a patch, which may hold secrets. */
  static String cause(String messages) {
    String cause = "";
    for (String line : messages.split("\n", -1)) {
      String text = line.strip();
      if (text.regionMatches(true, 0, "error: ", 0, 7)) {
        cause = text.substring(7);
        break;
      }
      boolean warning = text.isEmpty() || text.startsWith("#") || text.contains("Warning:");
      cause = cause.isEmpty() && !warning ? text : cause;
    }
    int patch = cause.indexOf("patch from [");
    String known = patch < 0 ? cause : cause.substring(0, patch) + "patch";
    boolean quoteIsLeft = known.endsWith("\"") && known.indexOf('"') == known.length() - 1;
    known = quoteIsLeft ? known.substring(0, known.length() - 1) : known;
    return known.isEmpty() ? "it failed without a word" : known;
  }
}
