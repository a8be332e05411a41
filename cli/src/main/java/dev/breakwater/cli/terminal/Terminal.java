package dev.breakwater.cli.terminal;

import java.util.OptionalInt;

/** What standard output and standard error lead to. */
public interface Terminal {
  /** No terminal at all: pipes or files. */
  Terminal NONE =
      new Terminal() {
        @Override
        public boolean isOutput() {
          return false;
        }

        @Override
        public boolean isError() {
          return false;
        }

        @Override
        public OptionalInt columns() {
          return OptionalInt.empty();
        }
      };

  /** Whether standard output is a terminal. */
  boolean isOutput();

  /** Whether standard error is a terminal. */
  boolean isError();

  /** The width of the terminal, empty where it cannot be told. */
  OptionalInt columns();
}
