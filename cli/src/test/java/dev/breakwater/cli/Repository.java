package dev.breakwater.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds what stands in the checkout. */
final class Repository {
  private Repository() {}

  /** The root of the checkout, from the module's folder, in which tests run. */
  static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("model")) && Files.isDirectory(at.resolve("examples"))) {
        return at;
      }
    }
    throw new AssertionError("not started in a checkout: " + Path.of("").toAbsolutePath());
  }

  /** The modules that exist, above to below: each may use those before it. */
  static List<String> modules() {
    return List.of(
            "model",
            "sources",
            "graphs",
            "controls",
            "fixes",
            "images",
            "assess",
            "reports",
            "admission",
            "watch",
            "server",
            "cli")
        .stream()
        .filter(module -> Files.exists(root().resolve(module).resolve("pom.xml")))
        .toList();
  }
}
