package dev.breakwater.sources.files;

import java.nio.file.Path;

/** How reports name a path. */
public final class ReportPath {
  private ReportPath() {}

  /**
   * Relative to the working directory, with {@code /}; as it is where that cannot be (another
   * drive).
   */
  public static String of(Path workingDirectory, Path path) {
    Path shown = path;
    if (path.getRoot() != null && path.getRoot().equals(workingDirectory.getRoot())) {
      shown = workingDirectory.relativize(path);
    }
    String text = shown.toString();
    if (text.isEmpty()) {
      return ".";
    }
    String separator = path.getFileSystem().getSeparator();
    return separator.equals("/") ? text : text.replace(separator, "/");
  }
}
