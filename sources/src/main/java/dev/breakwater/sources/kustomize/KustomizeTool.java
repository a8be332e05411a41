package dev.breakwater.sources.kustomize;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The program that builds overlays: kustomize, or the kubectl that holds it.
 *
 * @param command what to run, before the folder to build
 */
record KustomizeTool(List<String> command) {
  /** The environment variable that names a kustomize to be used before any on the PATH. */
  static final String VARIABLE = "BREAKWATER_KUSTOMIZE";

  private static final int TIMEOUT_SECONDS = 120;

  /** Bytes that a build may give: what is beyond the largest cluster, and still fits the heap. */
  private static final int MAX_OUTPUT = 64 << 20;

  /** Nothing listens there, and nothing is ever sent there: no build gets that far. */
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
    String named = environment.get(VARIABLE);
    if (named != null && !named.isEmpty()) {
      return of(Path.of(named));
    }
    for (String name : List.of("kustomize", "kubectl")) {
      Path program = onPath(name, environment.getOrDefault("PATH", ""));
      if (program != null) {
        return of(program);
      }
    }
    return null;
  }

  private static KustomizeTool of(Path program) {
    boolean kubectl = String.valueOf(program.getFileName()).startsWith("kubectl");
    return new KustomizeTool(List.of(program.toString(), kubectl ? "kustomize" : "build"));
  }

  private static @Nullable Path onPath(String name, String path) {
    for (String folder : path.split(File.pathSeparator, -1)) {
      for (String ending : File.separatorChar == '\\' ? List.of(".exe") : List.of("")) {
        try {
          // An empty or relative entry is the working directory: a part of the input.
          Path program = Path.of(folder, name + ending);
          if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
            return program;
          }
        } catch (InvalidPathException noFolder) {
          continue;
        }
      }
    }
    return null;
  }

  /** How a person calls it. */
  String shown() {
    Path program = Path.of(command.getFirst()).getFileName();
    return program + " " + command.getLast();
  }

  /**
   * Builds a folder. Plugins, Helm and loading from outside the folders of the kustomizations are
   * off by default, and stay so; Git and HTTP are cut off besides.
   */
  byte[] build(Path folder) throws FailedException {
    var line = new ArrayList<>(command);
    line.add(folder.toString());
    var builder = new ProcessBuilder(line).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    for (String proxy : List.of("http_proxy", "https_proxy", "all_proxy")) {
      environment.put(proxy, NOWHERE);
      environment.put(proxy.toUpperCase(Locale.ROOT), NOWHERE);
    }
    environment.remove("no_proxy");
    environment.remove("NO_PROXY");
    environment.put("GIT_ALLOW_PROTOCOL", "none");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    Process process;
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new FailedException(command.getFirst() + " cannot be started: " + e.getMessage());
    }
    try {
      return output(process);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private byte[] output(Process process) throws FailedException {
    CompletableFuture<byte[]> out = read(process.getInputStream(), MAX_OUTPUT + 1);
    CompletableFuture<byte[]> err = read(process.getErrorStream(), 64 << 10);
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new FailedException("the build took more than " + TIMEOUT_SECONDS + " seconds");
      }
      byte[] built = out.join();
      if (built.length > MAX_OUTPUT) {
        throw new FailedException("it gives more than " + (MAX_OUTPUT >> 20) + " MiB");
      }
      if (process.exitValue() != 0) {
        throw new FailedException(cause(new String(err.join(), StandardCharsets.UTF_8)));
      }
      return built;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("the scan was interrupted");
    } catch (CompletionException e) {
      throw new FailedException("its output cannot be read");
    }
  }

  /** Reads a stream to its end and keeps its beginning, so that the program never waits. */
  private static CompletableFuture<byte[]> read(InputStream in, int atMost) {
    Executor thread = Thread::startVirtualThread;
    return CompletableFuture.supplyAsync(
        () -> {
          try (in) {
            byte[] start = in.readNBytes(atMost);
            in.transferTo(OutputStream.nullOutputStream());
            return start;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        thread);
  }

  /** What went wrong, without warnings, and without the text of a patch, which may hold secrets. */
  static String cause(String messages) {
    String cause = "";
    for (String line : messages.split("\n", -1)) {
      String text = line.strip();
      int error = text.indexOf("Error: ");
      if (error >= 0) {
        cause = text.substring(error + "Error: ".length());
        break;
      }
      boolean warning = text.isEmpty() || text.startsWith("#") || text.contains("Warning:");
      cause = cause.isEmpty() && !warning ? text : cause;
    }
    int text = cause.indexOf("patch from [");
    String known = text < 0 ? cause : cause.substring(0, text) + "patch";
    return known.isEmpty()
        ? "it failed without a word"
        : known.length() > 400 ? known.substring(0, 400) + "…" : known;
  }
}
