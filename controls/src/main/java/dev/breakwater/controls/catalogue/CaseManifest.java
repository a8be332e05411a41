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

  /**
   * The text of a control's own manifest, in YAML.
   *
   * @throws IllegalStateException if the build left it out
   */
  public String of(Control control) {
    String name =
        "/dev/breakwater/controls/cases/%s/%s.yaml"
            .formatted(control.id(), name().toLowerCase(Locale.ROOT));
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
