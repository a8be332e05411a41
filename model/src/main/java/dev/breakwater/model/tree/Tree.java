package dev.breakwater.model.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document as read.
 *
 * @param root its value; null where the document is empty (nothing, only comments, or null)
 * @param duplicates keys that stand more than once in one mapping, in text order
 */
public record Tree(@Nullable Node root, List<DuplicateKey> duplicates) {
  public Tree {
    duplicates = List.copyOf(duplicates);
  }

  /**
   * A key that stands again in its mapping. The later value is in force.
   *
   * @param key the key as Kubernetes reads it
   * @param first where the overruled key stands, packed as {@link Position}
   * @param second where the key in force stands, packed as {@link Position}
   */
  public record DuplicateKey(String key, long first, long second) {}
}
