package dev.breakwater.cli.controls;

import dev.breakwater.cli.command.Command;
import dev.breakwater.cli.command.ExitCode;
import dev.breakwater.cli.command.FailureException;
import dev.breakwater.cli.command.FrameworkOption;
import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.command.Surroundings;
import dev.breakwater.cli.command.UsageException;
import dev.breakwater.cli.terminal.Width;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.controls.frameworks.Framework;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code breakwater controls frameworks}: every framework, or what one asks for and which controls
 * answer it, as an auditor reads it.
 */
final class FrameworksCommand implements Command {
  private static final int DEFAULT_WIDTH = 100;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "frameworks",
            this,
            "List the frameworks, or show of one, requirement by requirement, which controls show"
                + " whether it is met, or why none can.",
            "",
            "A file of your own is YAML with id, title and controls, a list of control IDs; or"
                + " instead of controls, or besides, requirements: each with id and title, section"
                + " as you like, and controls, or a reason why none can show it; rest says what the"
                + " controls leave open.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel(FrameworkOption.LABEL)
            .type(String.class)
            .completionCandidates(BuiltInFramework.ids())
            .description(FrameworkOption.NAMES + ". All are listed if none is given.")
            .build());
    spec.addOption(Options.textOrJson());
    spec.usageMessage()
        .footer(
            "  breakwater controls frameworks",
            "  breakwater controls frameworks cis",
            "  breakwater controls frameworks ours.yaml --format json");
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Surroundings around)
      throws UsageException, FailureException, IOException {
    boolean isJson = Options.isJson(parsed);
    String name = parsed.matchedPositionalValue(0, (String) null);
    Catalogue catalogue = Catalogue.load();
    int width =
        Width.of(
            around.environment(), around.terminal().isOutput(), around.terminal(), DEFAULT_WIDTH);
    Writer out = around.outWriter();
    if (name == null) {
      list(catalogue, isJson, out);
    } else {
      Framework framework = FrameworkOption.framework(name, around.folder(), catalogue);
      if (framework == null) {
        throw FrameworkOption.unknown(
            "there is no framework " + Options.quoted(name), "there are ", name);
      }
      var coverage = Coverage.of(framework, catalogue);
      if (isJson) {
        FrameworksJson.one(coverage, out);
      } else {
        CoverageText.write(coverage, new Paragraphs(out, width));
      }
    }
    out.flush();
    return ExitCode.CLEAN;
  }

  private static void list(Catalogue catalogue, boolean isJson, Writer out) throws IOException {
    List<Coverage> all = new ArrayList<>();
    for (Framework framework : BuiltInFramework.values()) {
      all.add(Coverage.of(framework, catalogue));
    }
    if (isJson) {
      FrameworksJson.all(all, out);
      return;
    }
    for (Coverage each : all) {
      out.write(
          "%-14s  %3d controls  %-23s  %s\n"
              .formatted(
                  each.framework().id(),
                  each.controls().size(),
                  each.requirements().isEmpty()
                      ? ""
                      : "%3d of %d requirements"
                          .formatted(each.covered(), each.requirements().size()),
                  each.framework().title()));
    }
    out.write("\n'breakwater controls frameworks FRAMEWORK' tells which controls answer what.\n");
  }
}
