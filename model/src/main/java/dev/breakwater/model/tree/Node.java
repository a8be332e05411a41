package dev.breakwater.model.tree;

/**
 * A value in a document. Trees are immutable, and hold what Kubernetes would decode: merge keys are
 * merged, the last of equal keys has won, an alias is the very node that its anchor names (so a
 * tree may share nodes, and a shared node stands where its anchor does).
 */
public sealed interface Node permits Scalar, Mapping, Sequence {
  /** Where the value begins, packed as {@link Position}. */
  long start();

  /** Where the value ends, exclusive, packed as {@link Position}. */
  long end();
}
