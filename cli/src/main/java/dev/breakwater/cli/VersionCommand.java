package dev.breakwater.cli;

import dev.breakwater.cli.command.Command;
import dev.breakwater.cli.command.ExitCode;
import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.command.Surroundings;
import dev.breakwater.cli.command.UsageException;
import dev.breakwater.cli.command.Version;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.reports.json.JsonOutput;
import dev.breakwater.reports.json.LinePrinter;
import java.io.IOException;
import java.io.Writer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code breakwater version}: which Breakwater this is, and on what it runs. */
final class VersionCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "version",
            this,
            "Say which Breakwater this is, on which Java it runs, and the newest Kubernetes version"
                + " whose rules it knows.");
    spec.addOption(Options.textOrJson());
    spec.usageMessage().footer("  breakwater version --format json");
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Surroundings around) throws UsageException, IOException {
    boolean isJson = Options.isJson(parsed);
    String newest = "1." + KubernetesVersion.NEWEST;
    String java = System.getProperty("java.runtime.version");
    String vendor = System.getProperty("java.vendor");
    Writer out = around.outWriter();
    if (isJson) {
      JsonOutput.write(
          out,
          new LinePrinter(1),
          json -> {
            json.writeStartObject();
            json.writeStringProperty("version", Version.ofTool());
            json.writeStringProperty("java", java);
            json.writeStringProperty("javaVendor", vendor);
            json.writeStringProperty("newestKubernetes", newest);
            json.writeEndObject();
          });
    } else {
      out.write(line());
      out.write("Java " + java + ", " + vendor + "\n");
      out.write("Kubernetes rules from 1.0 to " + newest + "\n");
    }
    out.flush();
    return ExitCode.CLEAN;
  }

  /** The first line, which {@code --version} prints. */
  static String line() {
    return "breakwater " + Version.ofTool() + "\n";
  }
}
