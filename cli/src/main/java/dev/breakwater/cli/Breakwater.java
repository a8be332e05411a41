package dev.breakwater.cli;

import dev.breakwater.cli.command.Command;
import dev.breakwater.cli.command.ExitCode;
import dev.breakwater.cli.command.FailureException;
import dev.breakwater.cli.command.ReaderGoneException;
import dev.breakwater.cli.command.Surroundings;
import dev.breakwater.cli.command.UsageException;
import dev.breakwater.cli.terminal.Colour;
import dev.breakwater.cli.terminal.SystemTerminal;
import dev.breakwater.cli.terminal.Width;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: from a command line to an exit code. */
public final class Breakwater {
  private static final int HELP_WIDTH = 100;

  private Breakwater() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    var around =
        new Surroundings(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            err,
            System.getenv(),
            Path.of(""),
            new SystemTerminal());
    System.exit(run(args, around));
  }

  /**
   * Runs a command line. Whatever goes wrong is said on standard error in a line or two.
   *
   * @return the exit code: 0, 1 or 2, as the help of the command says
   */
  public static int run(String[] args, Surroundings around) {
    try {
      return execute(args, around.withOut(new PipeOutput(around.out())));
    } catch (ReaderGoneException e) {
      return ExitCode.CLEAN;
    } catch (IOException e) {
      say(around, "cannot write to standard output: " + e.getMessage());
      return ExitCode.INCOMPLETE;
    } catch (OutOfMemoryError e) {
      say(
          around,
          "the memory of %d MB does not suffice; allow more with BREAKWATER_JAVA_OPTS=-Xmx4g"
              .formatted(Runtime.getRuntime().maxMemory() >> 20));
      return ExitCode.INCOMPLETE;
    } catch (RuntimeException | Error e) {
      return bug(e, around);
    }
  }

  private static int execute(String[] args, Surroundings around) throws IOException {
    CommandLine root = CommandTree.forArguments(args);
    CommandLine at = root;
    try {
      ParseResult parsed = root.parseArgs(args);
      while (parsed.hasSubcommand()) {
        parsed = parsed.subcommand();
      }
      at = parsed.commandSpec().commandLine();
      if (at.isUsageHelpRequested()) {
        help(at, around);
        return ExitCode.CLEAN;
      }
      if (parsed.isVersionHelpRequested()) {
        Writer out = around.outWriter();
        out.write(VersionCommand.line());
        out.flush();
        return ExitCode.CLEAN;
      }
      return ((Command) parsed.commandSpec().userObject()).run(parsed, around);
    } catch (ParameterException e) {
      at = e.getCommandLine();
      say(around, UsageMessages.of(e));
    } catch (UsageException e) {
      say(around, String.valueOf(e.getMessage()));
    } catch (FailureException e) {
      say(around, String.valueOf(e.getMessage()));
      return ExitCode.INCOMPLETE;
    }
    around.err().println("Run '" + at.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.INCOMPLETE;
  }

  private static void help(CommandLine command, Surroundings around) throws IOException {
    boolean terminal = around.terminal().isOutput();
    command.setUsageHelpWidth(
        Width.of(around.environment(), terminal, around.terminal(), HELP_WIDTH));
    boolean colour = Colour.AUTO.on(around.environment(), terminal);
    Writer out = around.outWriter();
    out.write(command.getUsageMessage(colour ? Ansi.ON : Ansi.OFF));
    out.flush();
  }

  /** Messages of exceptions may hold a part of the input, so they are for whoever asks for them. */
  private static int bug(Throwable e, Surroundings around) {
    if (!around.environment().getOrDefault("BREAKWATER_DEBUG", "").isEmpty()) {
      e.printStackTrace(around.err());
      return ExitCode.INCOMPLETE;
    }
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String where =
        cause.getStackTrace().length == 0 ? "an unknown place" : "" + cause.getStackTrace()[0];
    say(
        around,
        "internal error, "
            + cause.getClass().getSimpleName()
            + " at "
            + where
            + ". This is a bug: please report it with the output of the same command run with"
            + " BREAKWATER_DEBUG=1, after a look that it holds nothing secret.");
    return ExitCode.INCOMPLETE;
  }

  private static void say(Surroundings around, String message) {
    around.err().println("breakwater: " + message);
  }
}
