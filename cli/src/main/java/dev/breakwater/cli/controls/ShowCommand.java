package dev.breakwater.cli.controls;

import dev.breakwater.cli.command.Command;
import dev.breakwater.cli.command.ExitCode;
import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.command.Surroundings;
import dev.breakwater.cli.command.UsageException;
import dev.breakwater.cli.terminal.Width;
import dev.breakwater.controls.catalogue.CaseManifest;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.controls.catalogue.References;
import dev.breakwater.controls.catalogue.Subject;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.controls.requirement.Cel;
import dev.breakwater.controls.requirement.Requirement;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code breakwater controls show}: all about one control. */
final class ShowCommand implements Command {
  private static final int DEFAULT_WIDTH = 100;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "show",
            this,
            "Show what a control looks for, why it matters, what to do, where it stands in guidance"
                + " and in other tools, and a manifest before and after.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("ID")
            .type(String.class)
            .description("The control, by its ID or an earlier one.")
            .build());
    spec.usageMessage().footer("  breakwater controls show run-as-non-root");
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Surroundings around) throws UsageException, IOException {
    String id = parsed.matchedPositionalValue(0, "");
    Catalogue catalogue = Catalogue.load();
    Control control = catalogue.find(id);
    if (control == null) {
      throw UsageException.unknownControl(id, catalogue);
    }
    int width =
        Width.of(
            around.environment(), around.terminal().isOutput(), around.terminal(), DEFAULT_WIDTH);
    Writer out = around.outWriter();
    show(control, new Paragraphs(out, width));
    out.flush();
    return ExitCode.CLEAN;
  }

  private static void show(Control control, Paragraphs page) throws IOException {
    page.line(control.id() + " (" + control.severity().word() + ")");
    page.text(control.title() + ".");
    if (!control.aliases().isEmpty()) {
      page.text("Earlier IDs, still accepted: " + String.join(", ", control.aliases()) + ".");
    }
    page.heading("Why");
    page.text(control.why());
    page.heading("What to do");
    page.text(control.remediation());
    if (control.needs() != null) {
      page.text("Evaluated only where the configuration gives " + control.needs().word() + ".");
    }
    references(control, page);
    page.heading("Derived from it");
    page.entry("edit", derivation(control.edit()));
    page.entry("CEL", derivation(control.cel()));
    cel(control, page);
    String what = CaseManifest.areDockerfiles(control) ? "Dockerfile" : "manifest";
    manifest(CaseManifest.BAD, control, "A " + what + " that it finds fault with", page);
    manifest(CaseManifest.FIXED, control, "The same " + what + ", fixed", page);
  }

  private static void references(Control control, Paragraphs page) throws IOException {
    References references = control.references();
    page.heading("Where it stands");
    page.entry(
        "frameworks",
        Arrays.stream(BuiltInFramework.values())
            .filter(framework -> framework.includes(control, KubernetesVersion.NEWEST))
            .map(BuiltInFramework::id)
            .collect(Collectors.joining(", ")));
    page.entry("not in nsa", control.outsideNsa() == null ? "" : "because " + control.outsideNsa());
    page.entry("NSA/CISA guidance", String.join("; ", references.nsa()));
    page.entry("CIS Benchmark", String.join(", ", references.cis()));
    page.entry("MITRE ATT&CK", String.join(", ", references.mitre()));
    page.entry("Pod Security", String.join(", ", references.podSecurity()));
    for (var equivalent : references.equivalents().entrySet()) {
      page.entry(equivalent.getKey().word(), String.join(", ", equivalent.getValue()));
    }
  }

  /** The CEL as a ValidatingAdmissionPolicy on Pods would state it: true where all is well. */
  private static void cel(Control control, Paragraphs page) throws IOException {
    Requirement requirement = control.requirementAt(KubernetesVersion.NEWEST);
    if (requirement != null && control.cel() instanceof Derivation.Derived) {
      Optional<String> cel = Cel.derive(requirement, "object");
      if (cel.isPresent()) {
        String on = control.subject() instanceof Subject.Pods ? "on a Pod" : "on the object";
        page.heading("As CEL, " + on);
        page.text(cel.get());
      }
    }
  }

  private static String derivation(Derivation derivation) {
    return switch (derivation) {
      case Derivation.Derived ignored -> "derived from the requirement";
      case Derivation.Own ignored -> "written for this control";
      case Derivation.None none -> "none, because " + none.because();
    };
  }

  private static void manifest(CaseManifest which, Control control, String heading, Paragraphs page)
      throws IOException {
    page.heading(heading);
    for (String line : which.of(control).lines().toList()) {
      page.line(line.isEmpty() ? "" : "  " + line);
    }
  }
}
