package dev.breakwater.model.tree;

/**
 * How much of a document its aliases may make up. Counts as Go's yaml.v2 does when it decodes, so
 * that what Kubernetes refuses ("excessive aliasing") is refused here, without expanding anything.
 */
final class AliasBudget {
  private static final long LOW = 400_000;
  private static final long HIGH = 4_000_000;
  private static final long LIMIT = Long.MAX_VALUE / 4;

  private long decoded = 1; // the document itself
  private long aliased;

  /** Nodes decoded up to now; the difference over a node is its weight. */
  long decoded() {
    return decoded;
  }

  void node(long at) throws MalformedDocumentException {
    decoded++;
    if (aliased > 100) {
      check(at);
    }
  }

  /** Takes back a node: Go decodes neither a merge key nor the list of maps that it takes. */
  void forget() {
    decoded--;
  }

  void alias(long weight, long at) throws MalformedDocumentException {
    decoded = Math.min(decoded + 1 + weight, LIMIT);
    aliased = Math.min(aliased + weight, LIMIT);
    if (aliased > 100) {
      check(at);
    }
  }

  private void check(long at) throws MalformedDocumentException {
    if (decoded > 1_000 && (double) aliased / decoded > allowed()) {
      throw new MalformedDocumentException("excessive aliasing", at);
    }
  }

  private double allowed() {
    if (decoded <= LOW) {
      return 0.99;
    }
    return decoded >= HIGH ? 0.10 : 0.99 - 0.89 * ((double) (decoded - LOW) / (HIGH - LOW));
  }
}
