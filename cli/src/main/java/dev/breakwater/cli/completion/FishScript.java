package dev.breakwater.cli.completion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Completion for fish 3 and later. */
final class FishScript {
  private FishScript() {}

  static String of(CompletionModel program) {
    var script =
        new StringBuilder(
            """
            # Completion of breakwater for fish, written by: breakwater completion fish
            complete -c breakwater -f
            """);
    for (CompletionModel command : program.all()) {
      String condition = condition(command);
      for (CompletionModel below : command.commands()) {
        line(script, condition, "-a " + below.name(), below.help());
      }
      for (CompletionModel.Option option : command.options()) {
        var words = new ArrayList<String>();
        for (String name : option.names()) {
          words.add(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
        }
        line(script, condition, String.join(" ", words) + values(option.values()), option.help());
      }
      if (command.argument() != null) {
        CompletionModel.Values argument = command.argument();
        String what =
            (argument.files() ? "-F" : "")
                + (argument.files() && !argument.words().isEmpty() ? " " : "")
                + (argument.words().isEmpty() ? "" : "-a " + quoted(argument.words()));
        line(script, condition, what, "");
      }
    }
    return script.toString();
  }

  /** Holds where the words so far lead to the command, and no further. */
  private static String condition(CompletionModel command) {
    var terms = new ArrayList<String>();
    for (String word : command.path()) {
      terms.add("__fish_seen_subcommand_from " + word);
    }
    if (!command.commands().isEmpty()) {
      String names =
          String.join(" ", command.commands().stream().map(CompletionModel::name).toList());
      terms.add("not __fish_seen_subcommand_from " + names);
    }
    return String.join("; and ", terms);
  }

  private static String values(CompletionModel.@Nullable Values values) {
    if (values == null) {
      return "";
    }
    return (values.files() ? " -r -F" : " -x")
        + (values.words().isEmpty() ? "" : " -a " + quoted(values.words()));
  }

  private static void line(StringBuilder script, String condition, String what, String help) {
    script.append("complete -c breakwater -n ").append(quoted(condition)).append(' ').append(what);
    if (!help.isEmpty()) {
      script.append(" -d ").append(quoted(help));
    }
    script.append('\n');
  }

  private static String quoted(List<String> words) {
    return quoted(String.join(" ", words));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
