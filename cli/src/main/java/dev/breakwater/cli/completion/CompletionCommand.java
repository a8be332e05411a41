package dev.breakwater.cli.completion;

import dev.breakwater.cli.command.Command;
import dev.breakwater.cli.command.ExitCode;
import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.command.Surroundings;
import dev.breakwater.cli.command.UsageException;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code breakwater completion}: scripts for shells, from the commands as they are. */
public final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private final Supplier<CommandSpec> program;

  /** Completes the commands of a program. */
  public CompletionCommand(Supplier<CommandSpec> program) {
    this.program = program;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "completion",
            this,
            "Print a script that completes commands, options, their values and control IDs in a"
                + " shell.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("SHELL")
            .type(String.class)
            .completionCandidates(SHELLS)
            .description("bash, zsh or fish.")
            .build());
    spec.usageMessage()
        .footer(
            "  breakwater completion bash"
                + " > ~/.local/share/bash-completion/completions/breakwater",
            "  breakwater completion zsh > \"${fpath[1]}/_breakwater\"",
            "  breakwater completion fish > ~/.config/fish/completions/breakwater.fish");
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Surroundings around) throws UsageException, IOException {
    String shell = parsed.matchedPositionalValue(0, "");
    List<String> ids = Catalogue.load().controls().stream().map(Control::id).toList();
    CompletionModel model = CompletionModel.of(program.get(), ids);
    String script =
        switch (shell) {
          case "bash" -> BashScript.of(model);
          case "zsh" -> ZshScript.of(model);
          case "fish" -> FishScript.of(model);
          default ->
              throw UsageException.unknown(
                  "there is no completion for " + Options.quoted(shell),
                  shell,
                  SHELLS,
                  "there are " + String.join(", ", SHELLS));
        };
    Writer out = around.outWriter();
    out.write(script);
    out.flush();
    return ExitCode.CLEAN;
  }
}
