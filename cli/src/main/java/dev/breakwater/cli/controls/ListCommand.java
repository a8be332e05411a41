package dev.breakwater.cli.controls;

import dev.breakwater.cli.command.Command;
import dev.breakwater.cli.command.ExitCode;
import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.command.Surroundings;
import dev.breakwater.cli.command.UsageException;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Framework;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code breakwater controls list}: every control, or those of a framework. */
final class ListCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "list",
            this,
            "List the controls by chapter, with severity and title. Those with a * are in"
                + " framework nsa, which scans evaluate if not told otherwise.");
    spec.addOption(
        Options.list(
                "--framework",
                "NAME",
                "Only the controls of a framework: "
                    + String.join(", ", Framework.ids())
                    + ". May be repeated; all if not given.")
            .completionCandidates(Framework.ids())
            .build());
    spec.addOption(Options.textOrJson());
    spec.usageMessage()
        .footer(
            "  breakwater controls list --framework pss-restricted",
            "  breakwater controls list --format json");
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Surroundings around) throws UsageException, IOException {
    List<Framework> frameworks = Options.frameworks(parsed);
    boolean isJson = Options.isJson(parsed);
    List<Control> controls =
        Catalogue.load().controls().stream()
            .filter(control -> frameworks.isEmpty() || frameworks.stream().anyMatch(in(control)))
            .toList();
    Writer out = around.outWriter();
    if (isJson) {
      ControlsJson.write(controls, out);
    } else {
      text(controls, out);
    }
    out.flush();
    return ExitCode.CLEAN;
  }

  private static Predicate<Framework> in(Control control) {
    return framework -> framework.includes(control, KubernetesVersion.NEWEST);
  }

  private static void text(List<Control> controls, Writer out) throws IOException {
    int idWidth = controls.stream().mapToInt(c -> c.id().length()).max().orElse(0);
    for (Chapter chapter : Chapter.values()) {
      List<Control> here =
          controls.stream()
              .filter(c -> c.chapter() == chapter)
              .sorted(Comparator.comparing(Control::severity))
              .toList();
      if (!here.isEmpty()) {
        out.write(chapter.title() + "\n");
        for (Control control : here) {
          String mark = in(control).test(Framework.NSA) ? "*" : " ";
          out.write(
              "  %-8s  %-"
                  .concat(idWidth + "s %s  %s\n")
                  .formatted(control.severity().word(), control.id(), mark, control.title()));
        }
        out.write("\n");
      }
    }
    out.write(
        "%d controls. * in framework nsa. 'breakwater controls show ID' tells all about one.\n"
            .formatted(controls.size()));
  }
}
