package dev.breakwater.cli.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Makes and reads options; their values are texts, so that messages about them are our own. */
public final class Options {
  private static final List<String> TEXT_OR_JSON = List.of("text", "json");

  private Options() {}

  /** A command with {@code --help}, laid out as all of them. */
  public static CommandSpec command(String name, Command command, String... description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    // Help shows what shells are to expand.
    spec.interpolateVariables(false);
    spec.usageMessage()
        .description(description)
        .sortOptions(false)
        .sortSynopsis(false)
        .abbreviateSynopsis(true)
        .synopsisHeading("Usage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%nArguments:%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .footerHeading("%nExamples:%n");
    return spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
  }

  /** An option with one value. */
  public static OptionSpec.Builder single(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .arity("1")
        .description(description);
  }

  /** An option that may stand several times. */
  public static OptionSpec.Builder repeated(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .description(description);
  }

  /** An option that may stand several times, and that takes comma lists. */
  public static OptionSpec.Builder list(String name, String label, String... description) {
    return repeated(name, label + "[," + label + "...]", description);
  }

  /** The value of an option, null where it is not given. */
  public static @Nullable String value(ParseResult parsed, String name) {
    return parsed.matchedOptionValue(name, (String) null);
  }

  /** The value of an option that is not given as an empty text. */
  public static @Nullable String nonEmpty(ParseResult parsed, String name) throws UsageException {
    String value = value(parsed, name);
    if (value != null && value.isEmpty()) {
      throw new UsageException("option " + name + " needs a value, and this one is empty");
    }
    return value;
  }

  /** The values of an option, in order, none of them empty. */
  public static List<String> values(ParseResult parsed, String name) throws UsageException {
    return checked(name, parsed.matchedOptionValue(name, List.of()));
  }

  /** The values of an option that takes comma lists, in order, none of them empty. */
  public static List<String> listed(ParseResult parsed, String name) throws UsageException {
    List<String> lists = parsed.matchedOptionValue(name, List.of());
    return checked(
        name, lists.stream().flatMap(list -> Arrays.stream(list.split(",", -1))).toList());
  }

  private static List<String> checked(String name, List<String> values) throws UsageException {
    if (values.contains("")) {
      throw new UsageException("option " + name + " has an empty value");
    }
    return values;
  }

  /** The option {@code --format} of commands that print either text or JSON. */
  public static OptionSpec textOrJson() {
    return single("--format", "FORMAT", "text or json. text if not given.")
        .completionCandidates(TEXT_OR_JSON)
        .build();
  }

  /** Whether {@link #textOrJson} asks for JSON. */
  public static boolean isJson(ParseResult parsed) throws UsageException {
    String format = value(parsed, "--format");
    if (format != null && !TEXT_OR_JSON.contains(format)) {
      throw unknownValue("--format", format, TEXT_OR_JSON);
    }
    return "json".equals(format);
  }

  /** Says that an option's value is none of those that it may have. */
  public static UsageException unknownValue(String name, String value, Collection<String> allowed) {
    return UsageException.unknown(
        "option " + name + " cannot be " + quoted(value),
        value,
        allowed,
        "it takes " + String.join(", ", allowed));
  }

  /** A text of the user's in a message: in quotes where it would be hard to see. */
  public static String quoted(String text) {
    return text.isBlank() || text.contains(" ") ? "'" + text + "'" : text;
  }
}
