package dev.breakwater.cli.terminal;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The terminal that the process was started from. {@code System.console()} cannot tell: it is null
 * as soon as standard input or output is redirected, and says nothing of standard error.
 */
public final class SystemTerminal implements Terminal {
  private static final int STDOUT = 1;
  private static final int STDERR = 2;
  private static final long PATIENCE_SECONDS = 1;

  @Override
  public boolean isOutput() {
    return isTerminal(STDOUT);
  }

  @Override
  public boolean isError() {
    return isTerminal(STDERR);
  }

  /** Asks the terminal itself, since shells seldom export COLUMNS. */
  @Override
  public OptionalInt columns() {
    File terminal = new File("/dev/tty");
    if (!terminal.exists()) {
      return OptionalInt.empty();
    }
    String size = run(new ProcessBuilder("stty", "size").redirectInput(terminal));
    if (size == null) {
      return OptionalInt.empty();
    }
    String[] rowsAndColumns = size.strip().split(" ", 3);
    try {
      int columns = rowsAndColumns.length == 2 ? Integer.parseInt(rowsAndColumns[1]) : 0;
      return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (Files.isSymbolicLink(link)) {
      try {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.equals("/dev/console");
      } catch (IOException e) {
        return false;
      }
    }
    if (File.separatorChar == '\\') {
      return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
    return run(new ProcessBuilder("test", "-t", "" + descriptor).inheritIO()) != null;
  }

  /** What a small program says on standard output; null where it fails or takes long. */
  private static @Nullable String run(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
          return null;
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
