package dev.breakwater.cli.scan;

import dev.breakwater.cli.command.FailureException;
import dev.breakwater.cli.command.Surroundings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * The file that a report goes to. It is replaced all at once, so that nobody ever sees half a
 * report, and an earlier one survives a scan that fails. What cannot be written is said before the
 * scan, not after it.
 */
final class ReportFile {
  /** Writes the report. */
  interface Content {
    /** Writes all of it. */
    void write(Writer out) throws IOException;
  }

  private final String name;
  private final Path target;

  private ReportFile(String name, Path target) {
    this.name = name;
    this.target = target;
  }

  /**
   * Looks whether a file can be written.
   *
   * @param name as given
   * @param folder the working directory
   */
  static ReportFile of(String name, Path folder) throws FailureException {
    Path path;
    try {
      path = folder.resolve(name);
    } catch (InvalidPathException e) {
      throw failure(name, "this is no path: " + e.getReason());
    }
    try {
      // A link stays, and what it leads to is replaced; /dev/stdout may lead to what has no path.
      boolean hasPath = Files.isRegularFile(path) || Files.isDirectory(path);
      Path target = hasPath ? path.toRealPath() : path;
      var file = new ReportFile(name, target);
      Path parent = target.getParent();
      if (Files.isDirectory(target)) {
        throw failure(name, "it is a folder; give a file");
      } else if (parent == null || !Files.isDirectory(parent)) {
        throw failure(
            name,
            "the folder "
                + (parent == null ? name : parent)
                + " does not exist; make it first, or give another file");
      } else if (!Files.isWritable(file.isReplaceable() ? parent : target)) {
        throw failure(name, "permission denied; give another file");
      }
      return file;
    } catch (IOException e) {
      throw failure(name, reason(e));
    }
  }

  void write(Content content) throws FailureException {
    Path written = isReplaceable() ? temporary() : target;
    try {
      try (Writer out =
          Surroundings.writer(
              written.equals(target)
                  ? Files.newOutputStream(target)
                  : Files.newOutputStream(
                      written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        content.write(out);
      }
      if (!written.equals(target)) {
        keepMode(written);
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      if (!written.equals(target)) {
        written.toFile().delete();
      }
      throw failure(name, reason(e));
    }
  }

  /** Who may read the report stays as it was. */
  private void keepMode(Path written) throws IOException {
    var earlier = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (earlier != null && Files.exists(target)) {
      Files.setPosixFilePermissions(written, earlier.readAttributes().permissions());
    }
  }

  /** A device or a pipe takes the text itself. */
  private boolean isReplaceable() {
    return !Files.exists(target) || Files.isRegularFile(target);
  }

  private Path temporary() {
    String unique = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path temporary = target.resolveSibling(unique);
    // For a scan that is interrupted; after the move there is nothing left to delete.
    temporary.toFile().deleteOnExit();
    return temporary;
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException failed && failed.getReason() != null
        ? failed.getReason()
        : String.valueOf(e.getMessage());
  }

  private static FailureException failure(String name, String cause) {
    return new FailureException("cannot write the report to " + name + ": " + cause);
  }
}
