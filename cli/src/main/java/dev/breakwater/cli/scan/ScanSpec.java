package dev.breakwater.cli.scan;

import static dev.breakwater.cli.command.Options.list;
import static dev.breakwater.cli.command.Options.repeated;
import static dev.breakwater.cli.command.Options.single;

import dev.breakwater.cli.command.FrameworkOption;
import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.terminal.Colour;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.reports.formats.Format;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options of a scan, and its help. */
final class ScanSpec {
  private ScanSpec() {}

  static CommandSpec of(ScanCommand command) {
    CommandSpec spec =
        Options.command(
            "scan",
            command,
            "Say what is wrong with Kubernetes manifests, Helm charts, Kustomize overlays, files of the"
                + " control plane and Dockerfiles, worst first, with file and"
                + " line.",
            "Nothing is executed and nothing is sent anywhere.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .paramLabel("SOURCE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Files, folders (with all YAML, JSON, charts, overlays, Dockerfiles and kubeconfigs in"
                    + " them), globs in quotes, or - for standard input. The current folder if none is given.")
            .build());
    choice(spec);
    ChartArguments.addTo(spec);
    report(spec);
    spec.addOption(
        single(
                "--config",
                "FILE",
                "Configuration in YAML: workloads (custom kinds that hold a pod template) and"
                    + " trustedRegistries.")
            .build());
    help(spec);
    return spec;
  }

  private static void choice(CommandSpec spec) {
    spec.addOption(
        FrameworkOption.spec("Evaluate the controls of a framework", "nsa if not given"));
    spec.addOption(
        single(
                "--kubernetes-version",
                "1.N",
                "Apply the rules of this Kubernetes version, up to 1.%d, which is the default."
                    .formatted(KubernetesVersion.NEWEST))
            .build());
    spec.addOption(
        list(
                "--control",
                "ID",
                "Evaluate only these controls, whatever the framework. May be repeated.")
            .build());
    spec.addOption(list("--skip", "ID", "Leave out these controls. May be repeated.").build());
    spec.addOption(
        single(
                "--min-severity",
                "LEVEL",
                "Evaluate only controls at least this severe: "
                    + String.join(", ", ScanOptions.severities())
                    + ". All if not given.")
            .completionCandidates(ScanOptions.severities())
            .build());
    spec.addOption(
        repeated(
                "--exclude",
                "GLOB",
                "Leave out files and folders, by patterns as in a .gitignore. May be repeated."
                    + " A .breakwaterignore file does the same for its folder.")
            .build());
    spec.addOption(
        single(
                "--changed-since",
                "REF",
                "Report only what has changed since the branch, tag or commit REF of Git: files,"
                    + " charts and overlays with a file that is new or differs from where the"
                    + " histories parted. The rest is read for what others need to know of it.")
            .build());
  }

  private static void report(CommandSpec spec) {
    spec.addOption(
        single(
                "--fail-on",
                "LEVEL",
                "Exit with 1 on findings at least this severe: "
                    + String.join(", ", ScanOptions.thresholds())
                    + ". high if not given.")
            .completionCandidates(ScanOptions.thresholds())
            .build());
    spec.addOption(
        single(
                "--format",
                "FORMAT",
                "Format of the report: " + String.join(", ", Format.ids()) + ". text if not given.")
            .completionCandidates(Format.ids())
            .build());
    spec.addOption(
        single(
                "--output",
                "FILE",
                "Write the report to a file, all at once, instead of standard output.")
            .build());
    spec.addOption(
        single(
                "--color",
                "WHEN",
                "Write colours: "
                    + String.join(", ", Colour.words())
                    + ". auto, on a terminal unless NO_COLOR is set, if not given.")
            .completionCandidates(Colour.words())
            .build());
  }

  private static void help(CommandSpec spec) {
    var codes = new LinkedHashMap<String, String>();
    codes.put("0", "Done; nothing found at or above --fail-on.");
    codes.put("1", "Done; findings at or above --fail-on.");
    codes.put(
        "2",
        "It could not be done, or a part of the input could not be read; the report holds the"
            + " rest.");
    spec.usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes)
        .footer(
            "  breakwater scan k8s/",
            "  breakwater scan --values prod.yaml --set image.tag=1.4 ./chart",
            "  breakwater scan --framework nsa,pss-restricted --kubernetes-version 1.33 k8s/",
            "  breakwater scan --format sarif --output breakwater.sarif --fail-on critical k8s/",
            "  breakwater scan --control privileged-container --exclude 'test/' .",
            "  breakwater scan --changed-since origin/main");
  }
}
