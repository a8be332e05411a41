package dev.breakwater.reports;

/**
 * How a report is to look. Formats for programs heed only the version.
 *
 * @param toolVersion Breakwater's version, the only part of a report that the input does not decide
 * @param colour whether text may hold ANSI colours
 * @param width columns of text to wrap at, at least 40; a path or name that is longer stays whole,
 *     so that it can be copied
 * @param limit how many objects, and how many problems, text shows in full, the worst of them; 0
 *     for all. Totals and advice always cover everything. {@link #TERMINAL_LIMIT} suits a terminal,
 *     0 a file or a log
 */
public record RenderOptions(String toolVersion, boolean colour, int width, int limit) {
  /** What text wraps at where nobody says. */
  public static final int DEFAULT_WIDTH = 100;

  /** As many objects as a person may scroll through. */
  public static final int TERMINAL_LIMIT = 50;

  private static final int MIN_WIDTH = 40;

  public RenderOptions {
    width = Math.max(width, MIN_WIDTH);
    if (limit < 0) {
      throw new IllegalArgumentException("limit is negative: " + limit);
    }
  }

  /** Without colours and complete, for files and logs. */
  public static RenderOptions plain(String toolVersion) {
    return new RenderOptions(toolVersion, false, DEFAULT_WIDTH, 0);
  }
}
