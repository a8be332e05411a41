package dev.breakwater.cli.controls;

import dev.breakwater.cli.command.Group;
import dev.breakwater.cli.command.Options;
import picocli.CommandLine.Model.CommandSpec;

/** {@code breakwater controls}: what can be found, and what to do about it. */
public final class ControlsCommand implements Group {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "controls", this, "Say which controls and frameworks there are, and all about one.");
    spec.addSubcommand("list", new ListCommand().spec());
    spec.addSubcommand("show", new ShowCommand().spec());
    spec.addSubcommand("frameworks", new FrameworksCommand().spec());
    spec.usageMessage()
        .footer(
            "  breakwater controls list",
            "  breakwater controls show privileged-container",
            "  breakwater controls frameworks nsa");
    return spec;
  }
}
