package dev.breakwater.sources.helm;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository that a path belongs to. */
public final class Repository {
  private Repository() {}

  /** The nearest folder above that Git keeps; a path that none keeps is its own. */
  public static Path of(Path path) {
    for (Path at = path; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return path;
  }
}
