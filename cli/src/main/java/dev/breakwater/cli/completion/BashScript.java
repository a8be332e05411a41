package dev.breakwater.cli.completion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Completion for bash 3.2 and later. */
final class BashScript {
  private static final String HEAD =
      """
      # Completion of breakwater for bash, written by: breakwater completion bash
      _breakwater_words() {
        local word
        while IFS= read -r word; do
          COMPREPLY+=("$word")
        done < <(compgen -W "$1" -- "$2")
      }

      _breakwater_files() {
        local file
        compopt -o filenames 2>/dev/null
        while IFS= read -r file; do
          COMPREPLY+=("$file")
        done < <(compgen -f -- "$1")
      }

      _breakwater() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= i
        COMPREPLY=()
        # --option=value comes as three words.
        if [[ $cur == = ]]; then
          cur=
        elif [[ $prev == = ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case "$command/${COMP_WORDS[i]}" in
      """;

  private BashScript() {}

  static String of(CompletionModel program) {
    var script = new StringBuilder(HEAD);
    for (CompletionModel command : program.all()) {
      if (!command.path().isEmpty()) {
        String above = String.join(" ", command.path().subList(0, command.path().size() - 1));
        script
            .append("      '")
            .append(above)
            .append('/')
            .append(command.name())
            .append("') command='")
            .append(String.join(" ", command.path()))
            .append("' ;;\n");
      }
    }
    script.append("    esac\n  done\n  case \"$command/$prev\" in\n");
    for (CompletionModel command : program.all()) {
      for (CompletionModel.Option option : command.options()) {
        if (option.values() != null) {
          script
              .append("    '")
              .append(String.join(" ", command.path()))
              .append('/')
              .append(option.names().getLast())
              .append("') ")
              .append(complete(option.values()))
              .append("; return ;;\n");
        }
      }
    }
    script.append("  esac\n  case $command in\n");
    for (CompletionModel command : program.all()) {
      var options = new ArrayList<String>();
      command.options().forEach(option -> options.addAll(option.names()));
      script
          .append("    '")
          .append(String.join(" ", command.path()))
          .append("') if [[ $cur == -* ]]; then _breakwater_words '")
          .append(String.join(" ", options))
          .append("' \"$cur\"; else ")
          .append(argument(command))
          .append("; fi ;;\n");
    }
    return script.append("  esac\n}\n\ncomplete -F _breakwater breakwater\n").toString();
  }

  private static String argument(CompletionModel command) {
    if (command.commands().isEmpty()) {
      return complete(command.argument());
    }
    return words(command.commands().stream().map(CompletionModel::name).toList());
  }

  private static String complete(CompletionModel.@Nullable Values values) {
    if (values == null) {
      return ":";
    }
    if (!values.files()) {
      return words(values.words());
    }
    String files = "_breakwater_files \"$cur\"";
    return values.words().isEmpty()
        ? files
        : words(values.words()) + "; [[ ${#COMPREPLY[@]} -gt 0 ]] || " + files;
  }

  private static String words(List<String> words) {
    return words.isEmpty() ? ":" : "_breakwater_words '" + String.join(" ", words) + "' \"$cur\"";
  }
}
