package dev.breakwater.sources.git;

import dev.breakwater.model.finding.Problem;

/** Git cannot say what has changed. */
public final class GitException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  GitException(String what, String cause, String nextStep) {
    super(what);
    this.problem = new Problem("no-changes-known", what, null, cause, nextStep, true);
  }

  /** What is wrong, and what to do. */
  public Problem problem() {
    return problem;
  }
}
