package dev.breakwater.model.kube;

import org.jspecify.annotations.Nullable;

/**
 * An object of the input. Objects are told apart by where they stand, not by name.
 *
 * @param id what the object calls itself
 * @param owner what made it, null where it says none
 * @param origin what rendered it, null where it is read as it stands
 * @param file the file as the report names it: relative to the working directory, or {@code
 *     <stdin>}; of a rendered object, the one in which most of it was written
 * @param start where the object begins in the file, packed as {@code Position}
 */
public record Resource(
    ObjectId id, @Nullable Owner owner, @Nullable Origin origin, String file, long start) {
  /** What people call it: {@code Deployment shop/cart}; of a file that is an object, its kind. */
  public String label() {
    return id.apiVersion().isEmpty() ? id.kind() : id.toString();
  }

  /** An object that is read as it stands. */
  public Resource(ObjectId id, @Nullable Owner owner, String file, long start) {
    this(id, owner, null, file, start);
  }

  /** An object that nothing made, read as it stands. */
  public Resource(ObjectId id, String file, long start) {
    this(id, null, file, start);
  }
}
