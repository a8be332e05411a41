package dev.breakwater.cli.completion;

import dev.breakwater.cli.command.FrameworkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can be completed after one command.
 *
 * @param path the words that lead to the command, without the program's name; empty for the program
 * @param help what it does, one line
 * @param options its options
 * @param argument what its arguments can be, null where it takes none
 * @param commands the commands below it
 */
record CompletionModel(
    List<String> path,
    String help,
    List<Option> options,
    @Nullable Values argument,
    List<CompletionModel> commands) {

  /**
   * An option.
   *
   * @param names its names, short ones first
   * @param help what it does, one line
   * @param label what its value is called, empty where it has none
   * @param values what its value can be, null where it has none
   * @param repeatable whether it may stand several times
   */
  record Option(
      List<String> names, String help, String label, @Nullable Values values, boolean repeatable) {}

  /**
   * What a value can be.
   *
   * @param words these words
   * @param files or any file; after words, where none of them fits
   */
  record Values(List<String> words, boolean files) {}

  /** The model of a command and those below it, with the IDs that labels called ID stand for. */
  static CompletionModel of(CommandSpec spec, List<String> ids) {
    return of(spec, List.of(), ids);
  }

  private static CompletionModel of(CommandSpec spec, List<String> path, List<String> ids) {
    var commands = new ArrayList<CompletionModel>();
    spec.subcommands()
        .forEach((name, command) -> {
          var below = new ArrayList<>(path);
          below.add(name);
          commands.add(of(command.getCommandSpec(), below, ids));
        });
    var options = new ArrayList<Option>();
    for (OptionSpec option : spec.options()) {
      boolean takesValue = option.arity().max() > 0;
      options.add(
          new Option(
              List.of(option.names()),
              firstSentence(option.description()),
              takesValue ? label(option) : "",
              takesValue ? values(option, ids) : null,
              option.isMultiValue()));
    }
    return new CompletionModel(
        List.copyOf(path),
        firstSentence(spec.usageMessage().description()),
        options,
        spec.positionalParameters().isEmpty()
            ? null
            : values(spec.positionalParameters().getFirst(), ids),
        commands);
  }

  /** Itself and all below it. */
  List<CompletionModel> all() {
    var all = new ArrayList<CompletionModel>();
    all.add(this);
    commands.forEach(command -> all.addAll(command.all()));
    return all;
  }

  /** The last word of the path. */
  String name() {
    return path.getLast();
  }

  private static Values values(ArgSpec argument, List<String> ids) {
    if (argument.paramLabel().startsWith("ID")) {
      return new Values(ids, false);
    }
    var words = new ArrayList<String>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(words::add);
    }
    String label = label(argument).toUpperCase(Locale.ROOT);
    boolean files = List.of("FILE", "SOURCE", "GLOB", FrameworkOption.LABEL).contains(label);
    return new Values(List.copyOf(words), files);
  }

  /** What one value is called. */
  private static String label(ArgSpec argument) {
    return argument.paramLabel().replaceFirst("\\[.*", "");
  }

  private static String firstSentence(String... description) {
    String text = description.length == 0 ? "" : description[0];
    int end = text.indexOf(". ");
    String sentence = end < 0 ? text : text.substring(0, end);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
