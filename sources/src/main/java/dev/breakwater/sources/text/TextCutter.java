package dev.breakwater.sources.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of any length into blocks of whole documents, and holds one of them at a time. */
public final class TextCutter {
  private final InputStream in;
  private final int target;
  private final int limit;
  private byte[] buffer;
  private int length;
  private int blockStart;
  private int blockLine;
  private boolean ended;
  private boolean skipping;
  private @Nullable TextBlock tooLong;
  private final DocumentScanner scanner;

  /**
   * Cuts what a stream holds.
   *
   * @param in UTF-8
   * @param target bytes after which a block ends at the next end of a document
   * @param limit bytes that one document may have
   */
  public TextCutter(InputStream in, int target, int limit) {
    this.in = in;
    this.target = target;
    this.limit = limit;
    this.buffer = new byte[Math.max(16, target + target / 4)];
    this.blockLine = 1;
    this.scanner = new DocumentScanner(buffer, 0, 1);
  }

  /** The next block; null after the last. */
  public @Nullable TextBlock next() throws IOException {
    if (tooLong != null) {
      return tooLong();
    }
    while (true) {
      while (scanner.advance()) {
        if (skipping) {
          skipping = false;
          restart();
        } else if (scanner.end() - scanner.start() > limit) {
          tooLong = new TextBlock(new byte[0], scanner.firstLine(), true);
          if (scanner.start() > blockStart) {
            return take(scanner.start());
          }
          restart();
          return tooLong();
        } else if (scanner.end() - blockStart >= target) {
          return take(scanner.end());
        }
      }
      if (ended) {
        return skipping || blockStart == length ? null : take(length);
      }
      if (skipping) {
        skipping = !scanner.discardOpen();
        restart();
      } else if (scanner.isOpenBeyond(limit)) {
        if (scanner.openStart() > blockStart) {
          return take(scanner.openStart());
        }
        int line = scanner.openLine();
        skipping = true;
        return new TextBlock(new byte[0], line, true);
      }
      fill();
    }
  }

  private @Nullable TextBlock tooLong() {
    TextBlock block = tooLong;
    tooLong = null;
    return block;
  }

  private TextBlock take(int end) {
    var block = new TextBlock(Arrays.copyOfRange(buffer, blockStart, end), blockLine, false);
    restart();
    return block;
  }

  private void restart() {
    blockStart = scanner.openStart();
    blockLine = scanner.openLine();
  }

  private void fill() throws IOException {
    int by = blockStart;
    byte[] to = length - by > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
    System.arraycopy(buffer, by, to, 0, length - by);
    buffer = to;
    length -= by;
    blockStart = 0;
    int count = in.readNBytes(buffer, length, buffer.length - length);
    length += count;
    ended = length < buffer.length;
    scanner.moved(buffer, by, length, ended);
  }
}
