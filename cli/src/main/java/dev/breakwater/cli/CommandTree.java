package dev.breakwater.cli;

import dev.breakwater.cli.command.Command;
import dev.breakwater.cli.command.Group;
import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.completion.CompletionCommand;
import dev.breakwater.cli.controls.ControlsCommand;
import dev.breakwater.cli.scan.ScanCommand;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands that there are. */
final class CommandTree implements Group {
  private record Entry(String name, Supplier<Command> command) {}

  private static final List<Entry> COMMANDS =
      List.of(
          new Entry("scan", ScanCommand::new),
          new Entry("controls", ControlsCommand::new),
          new Entry("version", VersionCommand::new),
          new Entry("completion", () -> new CompletionCommand(CommandTree::whole)));

  private CommandTree() {}

  /** The tree as far as a command line needs it: the command that it names, else all of them. */
  static CommandLine forArguments(String... args) {
    var named = COMMANDS.stream().filter(e -> args.length > 0 && e.name().equals(args[0])).toList();
    return new CommandLine(root(named.isEmpty() ? COMMANDS : named)).setExpandAtFiles(false);
  }

  /** All of it. */
  static CommandSpec whole() {
    return root(COMMANDS);
  }

  @Override
  public CommandSpec spec() {
    return whole();
  }

  private static CommandSpec root(List<Entry> commands) {
    CommandSpec spec =
        Options.command(
            "breakwater",
            new CommandTree(),
            "Make Kubernetes as hard to break into as the NSA/CISA Kubernetes Hardening Guidance"
                + " says it should be.");
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version and exit.")
            .build());
    commands.forEach(entry -> spec.addSubcommand(entry.name(), entry.command().get().spec()));
    spec.usageMessage()
        .footer(
            "  breakwater scan k8s/",
            "  breakwater controls show privileged-container",
            "  breakwater scan --help");
    return spec;
  }
}
