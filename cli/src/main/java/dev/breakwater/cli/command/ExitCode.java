package dev.breakwater.cli.command;

/** What the program returns to whoever started it. */
public final class ExitCode {
  /** Done, and nothing found at or above the threshold. */
  public static final int CLEAN = 0;

  /** Done, with findings at or above the threshold. */
  public static final int FINDINGS = 1;

  /** It could not be done, or a part of the input could not be read. */
  public static final int INCOMPLETE = 2;

  private ExitCode() {}
}
