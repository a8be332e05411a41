package dev.breakwater.cli.command;

import picocli.CommandLine.ParseResult;

/** A command that only holds others. */
public interface Group extends Command {
  @Override
  default int run(ParseResult parsed, Surroundings around) throws UsageException {
    throw new UsageException(
        "a command is missing; there are "
            + String.join(", ", parsed.commandSpec().subcommands().keySet()));
  }
}
