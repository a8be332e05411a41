package dev.breakwater.cli.scan;

import dev.breakwater.cli.command.FrameworkOption;
import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.command.UsageException;
import dev.breakwater.cli.terminal.Colour;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.reports.formats.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * What the command line of a scan says.
 *
 * @param sources files, folders, globs or {@code -}; the current folder where none is given
 * @param frameworks names and files of those whose controls are evaluated, and which are scored
 * @param minor Kubernetes minor version
 * @param only the only controls wanted, empty for all
 * @param skip controls not wanted
 * @param minSeverity only controls at least as severe
 * @param failOn severity from which findings fail the scan, null for none
 * @param format of the report
 * @param output file for the report, null for standard output
 * @param excludes patterns of files to leave out
 * @param changedSince commit since which what is reported has changed, null for all of it
 * @param config configuration file, null for none
 * @param charts how to render charts
 * @param colour when to write colours
 */
record ScanOptions(
    List<String> sources,
    List<String> frameworks,
    int minor,
    List<String> only,
    List<String> skip,
    Severity minSeverity,
    @Nullable Severity failOn,
    Format format,
    @Nullable String output,
    List<String> excludes,
    @Nullable String changedSince,
    @Nullable String config,
    ChartArguments charts,
    Colour colour) {
  static final String NONE = "none";

  static ScanOptions of(ParseResult parsed) throws UsageException {
    List<String> sources = parsed.matchedPositionalValue(0, List.of());
    if (sources.contains("")) {
      throw new UsageException("a source is an empty text; is a variable unset?");
    }
    return new ScanOptions(
        sources.isEmpty() ? List.of(".") : List.copyOf(sources),
        frameworks(parsed),
        minor(Options.value(parsed, "--kubernetes-version")),
        Options.listed(parsed, "--control"),
        Options.listed(parsed, "--skip"),
        severity(parsed, "--min-severity", severities()).orElse(Severity.LOW),
        failOn(parsed),
        format(Options.value(parsed, "--format")),
        Options.nonEmpty(parsed, "--output"),
        Options.values(parsed, "--exclude"),
        Options.nonEmpty(parsed, "--changed-since"),
        Options.nonEmpty(parsed, "--config"),
        ChartArguments.of(parsed),
        colour(Options.value(parsed, "--color")));
  }

  /** The words for severities, worst first. */
  static List<String> severities() {
    return Arrays.stream(Severity.values()).map(Severity::word).toList();
  }

  /** The words for {@code --fail-on}. */
  static List<String> thresholds() {
    var words = new ArrayList<>(severities());
    words.add(NONE);
    return words;
  }

  private static List<String> frameworks(ParseResult parsed) throws UsageException {
    List<String> frameworks = FrameworkOption.values(parsed);
    return frameworks.isEmpty() ? List.of(BuiltInFramework.NSA.id()) : frameworks;
  }

  private static int minor(@Nullable String version) throws UsageException {
    if (version == null) {
      return KubernetesVersion.NEWEST;
    }
    OptionalInt minor = KubernetesVersion.minorOf(version);
    return minor.orElseThrow(() ->
        new UsageException(
            "option --kubernetes-version cannot be "
                + Options.quoted(version)
                + "; it takes 1.0 to 1."
                + KubernetesVersion.NEWEST
                + ", as in 1."
                + KubernetesVersion.NEWEST));
  }

  private static @Nullable Severity failOn(ParseResult parsed) throws UsageException {
    return NONE.equals(Options.value(parsed, "--fail-on"))
        ? null
        : severity(parsed, "--fail-on", thresholds()).orElse(Severity.HIGH);
  }

  private static Optional<Severity> severity(
      ParseResult parsed, String option, List<String> allowed) throws UsageException {
    String word = Options.value(parsed, option);
    if (word == null) {
      return Optional.empty();
    }
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return Optional.of(severity);
      }
    }
    throw Options.unknownValue(option, word, allowed);
  }

  private static Format format(@Nullable String id) throws UsageException {
    return id == null
        ? Format.TEXT
        : Format.find(id).orElseThrow(() -> Options.unknownValue("--format", id, Format.ids()));
  }

  private static Colour colour(@Nullable String word) throws UsageException {
    return word == null
        ? Colour.AUTO
        : Colour.find(word)
            .orElseThrow(() -> Options.unknownValue("--color", word, Colour.words()));
  }
}
