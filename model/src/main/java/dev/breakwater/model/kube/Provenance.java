package dev.breakwater.model.kube;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a rendered object were written: the template of a chart, the base or patch of
 * an overlay. Only what was rendered has one; what is read as it stands is where it says.
 */
public interface Provenance {
  /**
   * A place in a source file.
   *
   * @param file as reports name it
   * @param start packed as {@code Position}
   * @param end exclusive, packed as {@code Position}
   * @param snippet the source line up to the end of the place; null where it is not at hand
   */
  record Place(String file, long start, long end, @Nullable String snippet) {}

  /**
   * The place that made a field of the object what it is.
   *
   * @param path the field, as Kubernetes writes it; empty for the object itself
   * @param start where the field, or its nearest existing parent, begins in the rendered text,
   *     packed as {@code Position}
   * @param end where it ends there, exclusive
   */
  Place place(String path, long start, long end);
}
