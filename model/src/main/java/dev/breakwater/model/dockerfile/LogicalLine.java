package dev.breakwater.model.dockerfile;

import dev.breakwater.model.tree.Position;
import java.util.Arrays;

/**
 * An instruction's text as one line: what continuation joins, without comments and line ends. Knows
 * where each of its characters stands in the file.
 */
final class LogicalLine implements Places {
  private final StringBuilder joined = new StringBuilder();
  private int[] offsets = new int[4];
  private long[] positions = new long[4];
  private int pieces;

  /** Appends a part of a physical line that begins at a packed position. */
  void append(String text, int from, int to, long position) {
    if (pieces == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * pieces);
      positions = Arrays.copyOf(positions, 2 * pieces);
    }
    offsets[pieces] = joined.length();
    positions[pieces++] = position;
    joined.append(text, from, to);
  }

  String text() {
    return joined.toString();
  }

  @Override
  public long position(int offset) {
    int piece = Arrays.binarySearch(offsets, 0, pieces, offset);
    if (piece < 0) {
      piece = -piece - 2;
    } else {
      // An empty piece begins where the next one does, and holds nothing.
      while (piece + 1 < pieces && offsets[piece + 1] == offset) {
        piece++;
      }
    }
    return piece < 0 ? Position.NONE : positions[piece] + (offset - offsets[piece]);
  }

  @Override
  public long end(int offset) {
    return offset == 0 ? position(0) : position(offset - 1) + 1;
  }
}
