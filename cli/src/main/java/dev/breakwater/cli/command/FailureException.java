package dev.breakwater.cli.command;

import dev.breakwater.model.finding.Problem;

/** Something that cannot be done, though the command line is right. */
public final class FailureException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what, why, and what to do. */
  public FailureException(String message) {
    super(message);
  }

  /** The problem in one line. */
  public static FailureException of(Problem problem) {
    String where = problem.where() == null ? "" : problem.where() + ": ";
    return new FailureException(
        where + problem.what() + ": " + problem.cause() + ". " + problem.nextStep());
  }
}
