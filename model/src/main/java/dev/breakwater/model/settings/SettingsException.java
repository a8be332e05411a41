package dev.breakwater.model.settings;

import dev.breakwater.model.finding.Problem;

/** A file of settings that cannot be used as it is. */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  SettingsException(Problem problem) {
    super(problem.what() + ": " + problem.cause());
    this.problem = problem;
  }

  /** What is wrong, where, and what to do. */
  public Problem problem() {
    return problem;
  }
}
