package dev.breakwater.sources.files;

import java.nio.file.Path;

/** By their names Dockerfiles are known: nothing in them tells them from other text. */
public final class DockerfileNames {
  private static final String[] NAMES = {"Dockerfile", "Containerfile"};

  private DockerfileNames() {}

  /** Whether the file at a path is a Dockerfile or a Containerfile, by its name. */
  public static boolean isDockerfile(Path path) {
    return isDockerfile(String.valueOf(path.getFileName()));
  }

  static boolean isDockerfile(String name) {
    if (name.equals("dockerfile") || name.equals("containerfile") || name.endsWith(".dockerfile")) {
      return true;
    }
    for (String known : NAMES) {
      if (name.startsWith(known)
          && (name.length() == known.length()
              || (name.charAt(known.length()) == '.' && !isAboutOne(name)))) {
        return true;
      }
      if (name.endsWith(known) && name.charAt(name.length() - known.length() - 1) == '.') {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code Dockerfile.dockerignore} stands beside a Dockerfile, and so may a manifest or a text.
   */
  private static boolean isAboutOne(String name) {
    return name.endsWith(".dockerignore") || name.endsWith(".md") || FileFinder.isManifest(name);
  }
}
