package dev.breakwater.model.component;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a shell script, as far as a wrapper of a component uses the language: quotes,
 * backslashes, and what ends a command. What a variable or a substitution stands in is kept as
 * written, to be told apart by its dollar sign or backquote.
 */
final class ShellWords {
  /** Ends a command. */
  static final String END = "\n";

  private final String script;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private ShellWords(String script) {
    this.script = script;
  }

  /** The words of a script; {@link #END} stands where a command ends. */
  static List<String> of(String script) {
    var words = new ShellWords(script);
    words.read();
    return words.words;
  }

  private void read() {
    int i = 0;
    while (i < script.length()) {
      char c = script.charAt(i);
      if (c == '\\' && i + 1 < script.length()) {
        i++;
        if (script.charAt(i) != '\n') {
          append(script.charAt(i));
        }
      } else if (c == '\'' || c == '"') {
        i = quoted(i, c);
      } else if (c == ';' || c == '&' || c == '|' || c == '\n' || c == '(' || c == ')') {
        endWord();
        words.add(END);
      } else if (c == '>' || c == '<') {
        // What follows names a file; the number before it, where there is one, a descriptor.
        word.setLength(0);
        inWord = false;
        i = redirection(i);
      } else if (c == ' ' || c == '\t' || c == '\r') {
        endWord();
      } else if (c == '#' && !inWord) {
        int newline = script.indexOf('\n', i);
        i = (newline < 0 ? script.length() : newline) - 1;
      } else {
        append(c);
      }
      i++;
    }
    endWord();
  }

  private void append(char c) {
    word.append(c);
    inWord = true;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  /** Reads what stands in quotes; the index of the closing one. */
  private int quoted(int from, char quote) {
    inWord = true;
    int i = from + 1;
    while (i < script.length() && script.charAt(i) != quote) {
      if (quote == '"' && script.charAt(i) == '\\' && i + 1 < script.length()) {
        i++;
      }
      word.append(script.charAt(i++));
    }
    return i;
  }

  /** Skips the target of a redirection; the index of its last character. */
  private int redirection(int from) {
    int i = from + 1;
    while (i < script.length() && ">&| \t".indexOf(script.charAt(i)) >= 0) {
      i++;
    }
    while (i < script.length() && " \t\n;&|".indexOf(script.charAt(i)) < 0) {
      i++;
    }
    return i - 1;
  }
}
