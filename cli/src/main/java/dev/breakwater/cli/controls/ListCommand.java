package dev.breakwater.cli.controls;

import dev.breakwater.cli.command.Command;
import dev.breakwater.cli.command.ExitCode;
import dev.breakwater.cli.command.FailureException;
import dev.breakwater.cli.command.FrameworkOption;
import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.command.Surroundings;
import dev.breakwater.cli.command.UsageException;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.controls.frameworks.Framework;
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
    spec.addOption(FrameworkOption.spec("Only the controls of a framework", "all if not given"));
    spec.addOption(Options.textOrJson());
    spec.usageMessage()
        .footer(
            "  breakwater controls list --framework pss-restricted",
            "  breakwater controls list --format json");
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Surroundings around)
      throws UsageException, FailureException, IOException {
    boolean isJson = Options.isJson(parsed);
    Catalogue catalogue = Catalogue.load();
    List<Framework> frameworks =
        FrameworkOption.frameworks(FrameworkOption.values(parsed), around.folder(), catalogue);
    List<Control> controls =
        catalogue.controls().stream()
            .filter(control -> frameworks.isEmpty() || frameworks.stream().anyMatch(in(control)))
            .toList();
    Writer out = around.outWriter();
    if (isJson) {
      ControlsJson.write(controls, frameworks, out);
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
          String mark = in(control).test(BuiltInFramework.NSA) ? "*" : " ";
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
