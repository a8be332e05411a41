package dev.breakwater.cli.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that says how far a long task has come; drawn from the first second on, a
 * few times a second, and gone when the task is. For any threads.
 */
public final class ProgressLine implements AutoCloseable {
  private static final long DELAY_NANOS = 1_000_000_000L;
  private static final long PERIOD_NANOS = 100_000_000L;
  private static final int BAR = 24;
  private static final double MEGA = 1e6;

  private final PrintStream to;
  private final LongSupplier nanos;
  private final int width;
  private long next;
  private boolean drawn;
  private boolean closed;

  /**
   * Starts the clock.
   *
   * @param to the terminal
   * @param width its columns
   * @param nanos the clock, in nanoseconds
   */
  public ProgressLine(PrintStream to, int width, LongSupplier nanos) {
    this.to = to;
    this.width = width;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + DELAY_NANOS;
  }

  /**
   * Draws how far it has come, if it is time to.
   *
   * @param bytes bytes read
   * @param total bytes there are, 0 where that is not known
   * @param objects objects evaluated
   */
  public synchronized void at(long bytes, long total, long objects) {
    long now = nanos.getAsLong();
    if (closed || now - next < 0) {
      return;
    }
    next = now + PERIOD_NANOS;
    var line = new StringBuilder("Scanning ");
    if (total > 0) {
      int share = Math.clamp(100 * bytes / total, 0, 100);
      int full = BAR * share / 100;
      line.append('[')
          .append("=".repeat(full))
          .append(" ".repeat(BAR - full))
          .append("] ")
          .append(String.format(Locale.ROOT, "%3d%%  ", share));
    }
    line.append(String.format(Locale.ROOT, "%,d objects, %.1f MB", objects, bytes / MEGA));
    if (line.length() >= width) {
      line.setLength(width - 1);
    }
    // Back to the first column, and clear what is right of the text.
    to.print("\r" + line + "\u001b[K");
    to.flush();
    drawn = true;
  }

  /** Removes the line for good. */
  @Override
  public synchronized void close() {
    closed = true;
    if (drawn) {
      drawn = false;
      to.print("\r\u001b[K");
      to.flush();
    }
  }
}
