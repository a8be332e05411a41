package dev.breakwater.cli.completion;

import org.jspecify.annotations.Nullable;

/** Completion for zsh, to be sourced or to stand in a folder of {@code fpath}. */
final class ZshScript {
  private ZshScript() {}

  static String of(CompletionModel program) {
    var script =
        new StringBuilder(
            """
            #compdef breakwater
            # Completion of breakwater for zsh, written by: breakwater completion zsh

            _breakwater_words_or_files() {
              compadd -- "$@"
              _files
            }
            """);
    program.all().forEach(command -> function(command, script));
    // Sourced, it only has to be made known; from fpath, it is being called for the first time.
    return script
        .append(
            """

            if [[ $funcstack[1] == _breakwater ]]; then
              _breakwater "$@"
            else
              compdef _breakwater breakwater
            fi
            """)
        .toString();
  }

  private static void function(CompletionModel command, StringBuilder script) {
    script.append('\n').append(functionName(command)).append("() {\n");
    if (!command.commands().isEmpty()) {
      script.append("  local context state state_descr line ret=1\n  typeset -A opt_args\n");
    }
    script.append("  _arguments ").append(command.commands().isEmpty() ? "-s" : "-s -C");
    for (CompletionModel.Option option : command.options()) {
      script.append(" \\\n    ").append(option(option));
    }
    if (!command.commands().isEmpty()) {
      commands(command, script);
      return;
    }
    if (command.argument() != null) {
      boolean many = command.argument().files() && command.argument().words().isEmpty();
      script
          .append(" \\\n    ")
          .append(quoted((many ? "*:" : "1:") + "argument" + action(command.argument())));
    }
    script.append("\n}\n");
  }

  private static void commands(CompletionModel command, StringBuilder script) {
    script.append(
        """
         \\
            '1:command:->command' \\
            '*::argument:->argument' && ret=0
          case $state in
            command)
              local -a commands=(
        """);
    for (CompletionModel below : command.commands()) {
      script
          .append("        ")
          .append(quoted(below.name() + ":" + below.help().replace(":", "\\:")))
          .append('\n');
    }
    script.append(
        """
              )
              _describe -t commands command commands && ret=0
              ;;
            argument)
              case $line[1] in
        """);
    for (CompletionModel below : command.commands()) {
      script
          .append("        ")
          .append(below.name())
          .append(") ")
          .append(functionName(below))
          .append(" && ret=0 ;;\n");
    }
    script.append("      esac\n      ;;\n  esac\n  return ret\n}\n");
  }

  private static String option(CompletionModel.Option option) {
    String help = "[" + option.help().replace("[", "\\[").replace("]", "\\]") + "]";
    String names = String.join(",", option.names());
    if (option.names().size() > 1) {
      // Alternatives exclude one another and everything else: they are --help and --version.
      return "'(- *)'{" + names + "}" + quoted(help);
    }
    String value =
        option.values() == null ? "" : "=" + help + ":" + option.label() + action(option.values());
    return quoted((option.repeatable() ? "*" : "") + names + (value.isEmpty() ? help : value));
  }

  private static String action(CompletionModel.@Nullable Values values) {
    if (values == null) {
      return "";
    }
    String words = "(" + String.join(" ", values.words()) + ")";
    if (!values.files()) {
      return ":" + words;
    }
    return values.words().isEmpty()
        ? ":_files"
        // The space keeps _arguments from putting options of its own before the words.
        : ": _breakwater_words_or_files " + String.join(" ", values.words());
  }

  private static String functionName(CompletionModel command) {
    return command.path().isEmpty()
        ? "_breakwater"
        : "_breakwater_" + String.join("_", command.path());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
