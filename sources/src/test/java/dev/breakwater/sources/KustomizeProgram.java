package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.sources.process.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The kustomize that {@code dev/kustomize} builds. */
public final class KustomizeProgram {
  private KustomizeProgram() {}

  /**
   * An environment that names it. Without Go the calling test is skipped, under {@code CI=true} it
   * fails.
   */
  public static Map<String, String> environment() throws IOException, InterruptedException {
    if (Program.find("go", System.getenv()) == null) {
      if ("true".equals(System.getenv("CI"))) {
        fail("go is not on the PATH; overlays are built with it, see https://go.dev/doc/install");
      }
      assumeTrue(false, "go is not on the PATH; building overlays is not tested");
    }
    Process process =
        new ProcessBuilder(script().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String path =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("dev/kustomize failed");
    }
    var environment = new HashMap<>(System.getenv());
    environment.put("BREAKWATER_KUSTOMIZE", path);
    return environment;
  }

  private static Path script() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("dev/kustomize"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("there is no dev/kustomize above the working directory");
    }
    return folder.resolve("dev/kustomize");
  }
}
