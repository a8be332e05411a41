package dev.breakwater.model.dockerfile;

import dev.breakwater.model.tree.Position;
import java.util.Arrays;

/** A part of the file that is made of whole lines, as they stand. */
final class FileLines implements Places {
  private final int firstLine;
  private final int[] starts;

  FileLines(String text, int firstLine) {
    this.firstLine = firstLine;
    int[] found = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = at + 1;
    }
    starts = Arrays.copyOf(found, count);
  }

  @Override
  public long position(int offset) {
    int line = Arrays.binarySearch(starts, offset);
    line = line < 0 ? -line - 2 : line;
    return Position.of(firstLine + line, offset - starts[line] + 1);
  }
}
