package dev.breakwater.model.tree;

/** A list of nodes. */
public final class Sequence implements Node {
  private static final Node[] NONE = {};

  private final Node[] items;
  private final long start;
  private final long end;

  Sequence(Node[] items, long start, long end) {
    this.items = items.length == 0 ? NONE : items;
    this.start = start;
    this.end = end;
  }

  /** Number of items. */
  public int size() {
    return items.length;
  }

  /** The item at a 0-based index below {@link #size()}. */
  public Node get(int index) {
    return items[index];
  }

  @Override
  public long start() {
    return start;
  }

  @Override
  public long end() {
    return end;
  }
}
