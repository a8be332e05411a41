package dev.breakwater.cli.command;

import java.io.IOException;

/** Whoever read standard output has closed it ({@code | head}), which is theirs to decide. */
public final class ReaderGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Wraps the failure to write that told of it. */
  public ReaderGoneException(IOException cause) {
    super(cause);
  }
}
