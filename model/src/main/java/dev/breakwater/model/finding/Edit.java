package dev.breakwater.model.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change to one field of an object that ends a finding; data, applied by one writer.
 *
 * @param operation what to do at the path
 * @param path the field, from the root of the object, as {@code
 *     dev.breakwater.model.tree.FieldPath} writes it; parents that do not exist yet are to be
 *     created
 * @param value JSON text of the value to set or to add; null for a removal
 */
public record Edit(Operation operation, String path, @Nullable String value) {
  /** The kinds of change, as in JSON Patch: a set replaces or creates. */
  public enum Operation {
    SET,
    /** Appends the value to the list at the path, which is created where it is missing. */
    APPEND,
    REMOVE
  }

  // Written out, as in the other records by which every finding is looked up: the JVM would make
  // those of the record when they are first called, which is the start of a scan.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Edit e
        && operation == e.operation
        && path.equals(e.path)
        && Objects.equals(value, e.value);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Objects.hashCode(value);
  }

  /** The change as one line of text. */
  public String describe() {
    return switch (operation) {
      case SET -> "set " + path + ": " + value;
      case APPEND -> "add " + value + " to " + path;
      case REMOVE -> "remove " + path;
    };
  }
}
