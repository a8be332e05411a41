package dev.breakwater.assess.config;

import dev.breakwater.model.finding.Problem;

/** A configuration file that cannot be used as it is. */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ConfigurationException(Problem problem) {
    super(problem.what() + ": " + problem.cause());
    this.problem = problem;
  }

  /** What is wrong, where, and what to do. */
  public Problem problem() {
    return problem;
  }
}
