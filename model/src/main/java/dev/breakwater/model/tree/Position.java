package dev.breakwater.model.tree;

/**
 * A place in a text, packed into a {@code long} so that nodes stay small: 1-based line in the upper
 * 32 bits, 1-based column in the lower 32. Columns count UTF-16 code units, as SARIF and editors
 * do. Packed positions compare in text order.
 */
public final class Position {
  /** No position: an object or field that stands nowhere. */
  public static final long NONE = 0;

  private Position() {}

  /** Packs a 1-based line and a 1-based UTF-16 column. */
  public static long of(int line, int column) {
    return ((long) line << 32) | column;
  }

  /** The 1-based line of a packed position, 0 for {@link #NONE}. */
  public static int line(long position) {
    return (int) (position >>> 32);
  }

  /** The 1-based UTF-16 column of a packed position, 0 for {@link #NONE}. */
  public static int column(long position) {
    return (int) position;
  }

  /** A place in a file as reports write it: {@code cart.yaml:12:3}, the file alone for none. */
  public static String in(String file, long position) {
    return position == NONE ? file : file + ":" + line(position) + ":" + column(position);
  }
}
