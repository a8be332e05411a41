package dev.breakwater.cli.command;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the command line; stateless. */
public interface Command {
  /** Name, options and help. */
  CommandSpec spec();

  /**
   * Runs the command.
   *
   * @param parsed the options and arguments given to it
   * @return the exit code
   * @throws UsageException if the command line says something that has no meaning
   * @throws FailureException if what it asks for cannot be done
   * @throws IOException if standard output cannot be written
   */
  int run(ParseResult parsed, Surroundings around)
      throws UsageException, FailureException, IOException;
}
