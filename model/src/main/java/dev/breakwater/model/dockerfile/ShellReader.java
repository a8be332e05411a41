package dev.breakwater.model.dockerfile;

import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Nodes;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the simple commands of a shell script: their words without quotes, what joins them, and the
 * scripts within them. Reserved words and brackets separate commands and are left out; what a shell
 * would refuse is read as far as it goes.
 */
final class ShellReader {
  /** Levels of scripts within scripts that are looked into. */
  private static final int MAX_DEPTH = 20;

  private static final char END = '\0';

  private final String text;
  private final Places places;
  private final int depth;
  private int at;

  /** The ends of heredocs that begin at the next line. */
  private final List<String> heredocs = new ArrayList<>();

  private ShellReader(String text, Places places, int depth) {
    this.text = text;
    this.places = places;
    this.depth = depth;
  }

  /** The commands of a script. */
  static Sequence commands(String text, Places places) {
    return new ShellReader(text, places, 0).all();
  }

  /** The one command that is given as its words. */
  static Sequence command(List<Instruction.Word> arguments, Places places) {
    var command = new Command(null);
    for (Instruction.Word argument : arguments) {
      command.words.add(ShellWord.of(argument));
    }
    var commands = new ArrayList<Node>();
    new ShellReader("", places, 0).finish(command, commands);
    return Nodes.list(
        commands,
        commands.isEmpty() ? 0 : commands.getFirst().start(),
        commands.isEmpty() ? 0 : commands.getLast().end());
  }

  private Sequence all() {
    return commands(END, 0);
  }

  /** A command while it is read. */
  private static final class Command {
    final @Nullable Scalar after;
    final List<ShellWord> assignments = new ArrayList<>();
    final List<ShellWord> words = new ArrayList<>();
    final List<Node> scripts = new ArrayList<>();

    Command(@Nullable Scalar after) {
      this.after = after;
    }
  }

  /** Reads to the end or to what closes a script within a word, which is not passed over. */
  private Sequence commands(char close, int level) {
    var commands = new ArrayList<Node>();
    int from = at;
    int brackets = 0;
    var command = new Command(null);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == close && brackets == 0) {
        break;
      }
      int operator = operatorLength();
      if (operator > 0) {
        brackets += c == '(' ? 1 : c == ')' && brackets > 0 ? -1 : 0;
        boolean opens = c == '(';
        finish(command, commands);
        Scalar after =
            opens
                ? command.after
                : Nodes.text(
                    c == '\n' ? ";" : text.substring(at, at + operator),
                    Scalar.Style.PLAIN,
                    places.position(at),
                    places.end(at + operator));
        at += operator;
        if (c == '\n') {
          skipHeredocs();
        }
        command = new Command(commands.isEmpty() && !opens ? null : after);
      } else if (c == '#') {
        int line = text.indexOf('\n', at);
        at = line < 0 ? text.length() : line;
      } else if (Blanks.isBlank(c) || text.startsWith("\\\n", at)) {
        at += c == '\\' ? 2 : 1;
      } else if (isRedirection()) {
        redirection(command, level);
      } else {
        word(command, close, level);
      }
    }
    finish(command, commands);
    return Nodes.list(commands, places.position(from), places.end(Math.max(from, at)));
  }

  /** The length of what ends a command here; 0 where nothing does. */
  private int operatorLength() {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : END;
    return switch (c) {
      case '\n', '(', ')' -> 1;
      case ';' -> next == ';' ? 2 : 1;
      case '&' -> next == '&' ? 2 : next == '>' ? 0 : 1;
      case '|' -> next == '|' || next == '&' ? 2 : 1;
      default -> 0;
    };
  }

  private boolean isRedirection() {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : END;
    return (c == '&' && next == '>') || ((c == '<' || c == '>') && next != '(');
  }

  /** Passes over a redirection; scripts in its target belong to the command. */
  private void redirection(Command command, int level) {
    int from = at;
    while (at < text.length() && "<>&|".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    // A process that is substituted may follow: < <(…).
    if (at < text.length() && text.charAt(at) == '(' && at - from > 1) {
      at--;
    }
    String operator = text.substring(from, at);
    boolean chomp = operator.equals("<<") && at < text.length() && text.charAt(at) == '-';
    at += chomp ? 1 : 0;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at < text.length() && operatorLength() == 0) {
      ShellWord target = readWord(END, level);
      command.scripts.addAll(target.scripts);
      if (operator.equals("<<")) {
        heredocs.add(target.text());
      }
    }
  }

  private void skipHeredocs() {
    for (String end : heredocs) {
      boolean found = false;
      while (at < text.length() && !found) {
        int line = text.indexOf('\n', at);
        int lineEnd = line < 0 ? text.length() : line;
        found = text.substring(at, lineEnd).strip().equals(end);
        at = line < 0 ? lineEnd : line + 1;
      }
    }
    heredocs.clear();
  }

  private void word(Command command, char close, int level) {
    ShellWord word = readWord(close, level);
    boolean descriptor =
        word.isNumber() && at < text.length() && "<>".indexOf(text.charAt(at)) >= 0;
    if (descriptor || word.isEmpty()) {
      return;
    }
    boolean first = command.words.isEmpty();
    if (first && !word.isQuoted() && isReserved(word.text())) {
      return;
    }
    if (first && word.isAssignment()) {
      command.assignments.add(word);
    } else {
      command.words.add(word);
    }
    command.scripts.addAll(word.scripts);
  }

  private static boolean isReserved(String word) {
    return switch (word) {
      case "if",
          "then",
          "elif",
          "else",
          "fi",
          "while",
          "until",
          "do",
          "done",
          "{",
          "}",
          "!",
          "esac" ->
          true;
      default -> false;
    };
  }

  /** Reads a word; at least one character is passed over. */
  private ShellWord readWord(char close, int level) {
    var word = new ShellWord(at);
    int from = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean substitutes = (c == '<' || c == '>') && text.startsWith("(", at + 1);
      if (!substitutes
          && (Blanks.isBlank(c)
              || c == close
              || (at > from && "<>".indexOf(c) >= 0)
              || operatorLength() > 0)) {
        break;
      }
      switch (c) {
        case '\'' -> singleQuoted(word);
        case '"' -> doubleQuoted(word, level);
        case '\\' -> {
          if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
            add(word, at + 1);
            word.quote();
          }
          at += 2;
        }
        case '$' -> dollar(word, level);
        case '`' -> script(word, at + 1, '`', level);
        default -> {
          if (substitutes) {
            script(word, at + 2, ')', level);
          } else {
            add(word, at++);
          }
        }
      }
    }
    at = Math.min(Math.max(at, from + 1), text.length());
    word.end = at;
    return word;
  }

  private void add(ShellWord word, int index) {
    if (index < text.length()) {
      word.add(text.charAt(index), index);
    }
  }

  private void singleQuoted(ShellWord word) {
    word.quote();
    at++;
    while (at < text.length() && text.charAt(at) != '\'') {
      add(word, at++);
    }
    at++;
  }

  private void doubleQuoted(ShellWord word, int level) {
    word.quote();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length() && "\"\\$`\n".indexOf(text.charAt(at + 1)) >= 0) {
        if (text.charAt(at + 1) != '\n') {
          add(word, at + 1);
        }
        at += 2;
      } else if (c == '$') {
        dollar(word, level);
      } else if (c == '`') {
        script(word, at + 1, '`', level);
      } else {
        add(word, at++);
      }
    }
    at++;
  }

  /** A variable stays as it is written, and so does a substitution, whose commands are read. */
  private void dollar(ShellWord word, int level) {
    if (text.startsWith("((", at + 1)) {
      raw(word, text.indexOf("))", at), 2);
    } else if (text.startsWith("(", at + 1)) {
      script(word, at + 2, ')', level);
    } else if (text.startsWith("{", at + 1)) {
      raw(word, text.indexOf('}', at), 1);
    } else if (text.startsWith("'", at + 1)) {
      at++;
      singleQuoted(word);
    } else {
      add(word, at++);
    }
  }

  private void raw(ShellWord word, int close, int length) {
    int end = close < 0 ? text.length() : close + length;
    while (at < end) {
      add(word, at++);
    }
  }

  /** Reads the script that begins at an offset, and adds it to the word as it is written. */
  private void script(ShellWord word, int begin, char close, int level) {
    int from = at;
    at = begin;
    if (depth + level < MAX_DEPTH) {
      Sequence commands = commands(close, level + 1);
      if (commands.size() > 0) {
        word.scripts.add(
            Nodes.mapping()
                .put(DockerfileKeys.COMMANDS, commands)
                .build(commands.start(), commands.end()));
      }
    } else {
      at = text.length();
    }
    at = Math.min(at + 1, text.length());
    for (int i = from; i < at; i++) {
      add(word, i);
    }
  }

  private void finish(Command command, List<Node> commands) {
    if (command.words.isEmpty() && command.assignments.isEmpty() && command.scripts.isEmpty()) {
      return;
    }
    Sequence words = list(command.words);
    int script = words.size() == 0 ? -1 : ShellCommand.script(words);
    if (script >= 0 && depth < MAX_DEPTH) {
      ShellWord word = command.words.get(script);
      Sequence inner = new ShellReader(word.text(), word.within(places), depth + 1).all();
      if (inner.size() > 0) {
        command.scripts.add(
            Nodes.mapping().put(DockerfileKeys.COMMANDS, inner).build(inner.start(), inner.end()));
      }
    }
    Sequence assignments = list(command.assignments);
    var mapping = Nodes.mapping().put(DockerfileKeys.WORDS, words);
    if (command.after != null) {
      mapping.put(DockerfileKeys.AFTER, command.after);
    }
    if (assignments.size() > 0) {
      mapping.put(DockerfileKeys.ASSIGNMENTS, assignments);
    }
    if (!command.scripts.isEmpty()) {
      mapping.put(
          DockerfileKeys.SCRIPTS,
          Nodes.list(
              command.scripts,
              command.scripts.getFirst().start(),
              command.scripts.getLast().end()));
    }
    Sequence first = assignments.size() > 0 ? assignments : words;
    Sequence last = words.size() > 0 ? words : assignments;
    boolean written = last.size() > 0;
    commands.add(
        mapping.build(
            written ? first.start() : command.scripts.getFirst().start(),
            written ? last.end() : command.scripts.getLast().end()));
  }

  private Sequence list(List<ShellWord> words) {
    var nodes = new ArrayList<Node>();
    for (ShellWord word : words) {
      nodes.add(
          Nodes.text(
              word.text(),
              word.isQuoted() ? Scalar.Style.DOUBLE_QUOTED : Scalar.Style.PLAIN,
              places.position(word.start),
              places.end(word.end)));
    }
    return Nodes.list(
        nodes,
        nodes.isEmpty() ? 0 : nodes.getFirst().start(),
        nodes.isEmpty() ? 0 : nodes.getLast().end());
  }
}
