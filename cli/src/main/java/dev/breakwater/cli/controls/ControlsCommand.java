package dev.breakwater.cli.controls;

import dev.breakwater.cli.command.Group;
import dev.breakwater.cli.command.Options;
import picocli.CommandLine.Model.CommandSpec;

/** {@code breakwater controls}: what can be found, and what to do about it. */
public final class ControlsCommand implements Group {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command("controls", this, "Say which controls there are, and all about one.");
    spec.addSubcommand("list", new ListCommand().spec());
    spec.addSubcommand("show", new ShowCommand().spec());
    spec.usageMessage()
        .footer("  breakwater controls list", "  breakwater controls show privileged-container");
    return spec;
  }
}
