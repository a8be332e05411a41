package dev.breakwater.cli.scan;

import dev.breakwater.assess.ControlChoice;
import dev.breakwater.assess.Report;
import dev.breakwater.assess.Scan;
import dev.breakwater.assess.ScanPlan;
import dev.breakwater.assess.config.Configuration;
import dev.breakwater.assess.config.ConfigurationReader;
import dev.breakwater.cli.command.Command;
import dev.breakwater.cli.command.ExitCode;
import dev.breakwater.cli.command.FailureException;
import dev.breakwater.cli.command.FrameworkOption;
import dev.breakwater.cli.command.ReaderGoneException;
import dev.breakwater.cli.command.Surroundings;
import dev.breakwater.cli.command.UsageException;
import dev.breakwater.cli.command.Version;
import dev.breakwater.cli.terminal.ProgressLine;
import dev.breakwater.cli.terminal.Width;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.frameworks.Framework;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.settings.SettingsException;
import dev.breakwater.reports.RenderOptions;
import dev.breakwater.reports.formats.Format;
import dev.breakwater.sources.SourcePlan;
import dev.breakwater.sources.git.GitChanges;
import dev.breakwater.sources.git.GitException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code breakwater scan}: assesses manifests, and writes the report. */
public final class ScanCommand implements Command {
  @Override
  public CommandSpec spec() {
    return ScanSpec.of(this);
  }

  @Override
  public int run(ParseResult parsed, Surroundings around)
      throws UsageException, FailureException, IOException {
    ScanOptions options = ScanOptions.of(parsed);
    ScanPlan plan = plan(options, around);
    ReportFile file =
        options.output() == null ? null : ReportFile.of(options.output(), around.folder());
    Report report = scan(plan, around);
    if (file == null && isUnchanged(report, options) && options.format() == Format.TEXT) {
      // A report would say of the input that it holds nothing.
      around.out().write((unchanged(options) + "\n").getBytes(StandardCharsets.UTF_8));
      around.out().flush();
      return ExitCode.CLEAN;
    }
    if (file == null) {
      print(report, options, around);
    } else {
      file.write(out -> render(report, out, options, around, false));
    }
    tell(report, options, around);
    return exitCode(report, options);
  }

  private static ScanPlan plan(ScanOptions options, Surroundings around)
      throws UsageException, FailureException {
    Configuration configuration = Configuration.DEFAULT;
    if (options.config() != null) {
      try {
        configuration =
            ConfigurationReader.read(around.folder().resolve(options.config()), options.config());
      } catch (SettingsException e) {
        throw FailureException.of(e.problem());
      }
    }
    Catalogue catalogue = Catalogue.load();
    List<Framework> frameworks =
        FrameworkOption.frameworks(options.frameworks(), around.folder(), catalogue);
    return new ScanPlan(
        new SourcePlan(
            options.sources(),
            options.excludes(),
            around.folder(),
            around::in,
            configuration.podTemplates(),
            options.charts().read(around.folder(), options.minor()),
            around.environment(),
            changes(options.changedSince(), around)),
        frameworks,
        controls(options, frameworks, catalogue, configuration.parameters()),
        options.minor(),
        configuration.parameters());
  }

  private static @Nullable GitChanges changes(@Nullable String ref, Surroundings around)
      throws FailureException {
    if (ref == null) {
      return null;
    }
    try {
      return GitChanges.since(ref, around.folder(), around.environment());
    } catch (GitException e) {
      throw FailureException.of(e.problem());
    }
  }

  private static List<Control> controls(
      ScanOptions options, List<Framework> frameworks, Catalogue catalogue, Parameters parameters)
      throws UsageException {
    var choice =
        new ControlChoice(frameworks, options.only(), options.skip(), options.minSeverity());
    List<Control> controls;
    try {
      controls = choice.from(catalogue, options.minor());
    } catch (ControlChoice.UnknownControlException e) {
      throw UsageException.unknownControl(e.name(), catalogue);
    }
    if (controls.isEmpty()) {
      throw new UsageException(
          "no control is left to evaluate: --control, --skip and --min-severity exclude all of them");
    }
    if (!options.only().isEmpty()) {
      for (Control control : controls) {
        if (control.needs() != null && !parameters.give(control.needs())) {
          throw new UsageException(
              "control "
                  + control.id()
                  + " asks nothing without "
                  + control.needs().word()
                  + " in the configuration; give it with --config FILE");
        }
      }
    }
    return controls;
  }

  private static Report scan(ScanPlan plan, Surroundings around) {
    if (!around.terminal().isError() || "dumb".equals(around.environment().get("TERM"))) {
      return Scan.run(plan, Scan.Progress.SILENT);
    }
    int width =
        Width.of(around.environment(), true, around.terminal(), RenderOptions.DEFAULT_WIDTH);
    try (var line = new ProgressLine(around.err(), width, System::nanoTime)) {
      // Who interrupts the scan finds the prompt on a line of its own.
      Runtime.getRuntime().addShutdownHook(new Thread(line::close));
      return Scan.run(plan, line::at);
    }
  }

  private static void print(Report report, ScanOptions options, Surroundings around)
      throws IOException {
    Writer out = around.outWriter();
    try {
      render(report, out, options, around, around.terminal().isOutput());
      out.flush();
    } catch (ReaderGoneException e) {
      // The scan is done, and its verdict does not depend on how much of it somebody reads.
    }
  }

  private static void render(
      Report report, Writer out, ScanOptions options, Surroundings around, boolean toTerminal)
      throws IOException {
    Map<String, String> environment = around.environment();
    // A width set by hand also holds for files; the terminal's does not.
    var render =
        new RenderOptions(
            Version.ofTool(),
            options.colour().on(environment, toTerminal),
            Width.of(environment, toTerminal, around.terminal(), RenderOptions.DEFAULT_WIDTH),
            toTerminal ? RenderOptions.TERMINAL_LIMIT : 0);
    options.format().writer().write(report, out, render);
  }

  /**
   * What somebody at a terminal or in a build log has to know and cannot see on standard output.
   */
  private static void tell(Report report, ScanOptions options, Surroundings around) {
    if (isUnchanged(report, options)) {
      around.err().println(unchanged(options));
    }
    if (options.output() != null) {
      around.err().println("Report written to " + options.output() + ": " + totals(report));
    }
    long lost = report.problems().stream().filter(Problem::lost).count();
    if (lost > 0 && (options.output() != null || options.format() != Format.TEXT)) {
      around
          .err()
          .println(
              "A part of the input was not scanned: "
                  + (lost == 1 ? "1 problem" : lost + " problems")
                  + " in the report, of which the first is "
                  + first(report)
                  + ".");
    }
  }

  private static boolean isUnchanged(Report report, ScanOptions options) {
    return options.changedSince() != null
        && report.summary().resources() == 0
        && report.problems().isEmpty();
  }

  private static String unchanged(ScanOptions options) {
    return "No manifest, chart or overlay has changed since " + options.changedSince() + ".";
  }

  private static String totals(Report report) {
    var words = new ArrayList<String>();
    report
        .summary()
        .bySeverity()
        .forEach((severity, count) -> {
          if (count > 0) {
            words.add(count + " " + severity.word());
          }
        });
    return words.isEmpty() ? "no failures." : String.join(", ", words) + ".";
  }

  private static String first(Report report) {
    for (Problem problem : report.problems()) {
      if (problem.lost()) {
        return (problem.where() == null ? "" : problem.where() + ": ") + problem.what();
      }
    }
    throw new IllegalStateException("no problem");
  }

  private static int exitCode(Report report, ScanOptions options) {
    if (report.problems().stream().anyMatch(Problem::lost)) {
      return ExitCode.INCOMPLETE;
    }
    Severity threshold = options.failOn();
    if (threshold == null) {
      return ExitCode.CLEAN;
    }
    boolean found =
        report.summary().bySeverity().entrySet().stream()
            .anyMatch(e -> e.getValue() > 0 && e.getKey().atLeast(threshold));
    return found ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
