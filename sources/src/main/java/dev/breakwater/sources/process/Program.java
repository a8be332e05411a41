package dev.breakwater.sources.process;

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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Another program. It is run without standard input, never longer than allowed, and nothing of it
 * outlives the run.
 *
 * @param file its executable file
 */
public record Program(Path file) {
  private static final int MAX_MESSAGES = 64 << 10;

  /**
   * What a run gave.
   *
   * @param code its exit code
   * @param out its standard output
   * @param messages the beginning of its standard error
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Result(int code, byte[] out, String messages) {}

  /** A run that gave nothing. */
  public static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    FailedException(String cause) {
      super(cause);
    }
  }

  /** Finds a program on the PATH; null where there is none of this name. */
  public static @Nullable Program find(String name, Map<String, String> environment) {
    String fileName = File.separatorChar == '\\' ? name + ".exe" : name;
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      try {
        // An empty or relative entry means the working directory, which may hold the input.
        Path file = Path.of(folder, fileName);
        if (file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file)) {
          return new Program(file);
        }
      } catch (InvalidPathException noFolder) {
        // As a shell does, goes on to the next.
      }
    }
    return null;
  }

  /** Its name, as people type it. */
  public String name() {
    return String.valueOf(file.getFileName());
  }

  /**
   * Runs it to its end.
   *
   * @param environment all that it is given
   * @param maxOutput bytes of standard output beyond which the run counts as failed
   */
  public Result run(
      List<String> arguments,
      Path folder,
      Map<String, String> environment,
      int seconds,
      int maxOutput)
      throws FailedException {
    var command = new ArrayList<String>();
    command.add(file.toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new FailedException(file + " cannot be started: " + e.getMessage());
    }
    try {
      return result(process, seconds, maxOutput);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static Result result(Process process, int seconds, int maxOutput) throws FailedException {
    CompletableFuture<byte[]> out = read(process.getInputStream(), maxOutput + 1);
    CompletableFuture<byte[]> messages = read(process.getErrorStream(), MAX_MESSAGES);
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new FailedException("it took more than " + seconds + " seconds");
      }
      byte[] given = out.join();
      if (given.length > maxOutput) {
        throw new FailedException("it gave more than " + (maxOutput >> 20) + " MiB");
      }
      String said = new String(messages.join(), StandardCharsets.UTF_8);
      return new Result(process.exitValue(), given, said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("the scan was interrupted");
    } catch (CompletionException e) {
      throw new FailedException("its output could not be read");
    }
  }

  /** Reads a stream to its end and keeps its beginning, so that the program never waits. */
  private static CompletableFuture<byte[]> read(InputStream in, int atMost) {
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
        Thread::startVirtualThread);
  }
}
