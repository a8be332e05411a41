package dev.breakwater.controls.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The manifests that every control has beside it: its documentation and its first test. */
public enum CaseManifest {
  /** Holds nothing that the control finds fault with. */
  GOOD,
  /** Holds a violation. */
  BAD,
  /** {@link #BAD} with the least change that ends it. */
  FIXED;

  private static final String DOCKERFILE = "Dockerfile";

  /** Whether the manifests of a control are Dockerfiles, not YAML. */
  public static boolean areDockerfiles(Control control) {
    return control.subject() instanceof Subject.Kinds kinds
        && kinds.kindNames().contains(DOCKERFILE);
  }

  /**
   * The text of a control's own manifest, in YAML or as a Dockerfile.
   *
   * @throws IllegalStateException if the build left it out
   */
  public String of(Control control) {
    String name =
        "/dev/breakwater/controls/cases/%s/%s.%s"
            .formatted(
                control.id(),
                name().toLowerCase(Locale.ROOT),
                areDockerfiles(control) ? DOCKERFILE : "yaml");
    try (InputStream in = CaseManifest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
