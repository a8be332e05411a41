package dev.breakwater.cli;

import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.command.UsageException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line that cannot be parsed. */
final class UsageMessages {
  private UsageMessages() {}

  static String of(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec o ->
          "option " + o.longestName() + " is given twice, and takes one value";
      case ParameterException any
          when any.getArgSpec() instanceof OptionSpec o && o.arity().max() == 0 ->
          "option " + o.longestName() + " takes no value";
      default -> firstLine(e);
    };
  }

  private static String unmatched(UnmatchedArgumentException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String word = e.getUnmatched().getFirst();
    if (word.startsWith("-") && word.length() > 1) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      Collection<String> names = new ArrayList<>();
      command.options().forEach(option -> names.addAll(List.of(option.names())));
      if (names.contains(name)) {
        return "option " + name + " takes no value";
      }
      return nearest("there is no option " + name, name, names);
    }
    if (!command.subcommands().isEmpty()) {
      return nearest(
          "there is no command " + Options.quoted(word), word, command.subcommands().keySet());
    }
    return "unexpected argument " + Options.quoted(word);
  }

  private static String nearest(String what, String word, Collection<String> words) {
    return String.valueOf(
        UsageException.unknown(what, word, words, "there are " + String.join(", ", words))
            .getMessage());
  }

  private static String missing(MissingParameterException e) {
    ArgSpec argument = e.getMissing().isEmpty() ? null : e.getMissing().getFirst();
    return switch (argument) {
      case OptionSpec option ->
          "option "
              + option.longestName()
              + " needs a value: "
              + option.longestName()
              + " "
              + option.paramLabel();
      case null -> firstLine(e);
      default -> argument.paramLabel() + " is missing";
    };
  }

  private static String firstLine(ParameterException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
