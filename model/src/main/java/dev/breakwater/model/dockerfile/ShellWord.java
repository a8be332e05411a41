package dev.breakwater.model.dockerfile;

import dev.breakwater.model.tree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A word of a shell command while it is read: without quotes, each character with its origin. */
final class ShellWord {
  private final StringBuilder text = new StringBuilder();
  private int[] origins = new int[16];
  private boolean quoted;

  /** The commands within it: what it is substituted by. */
  final List<Node> scripts = new ArrayList<>();

  final int start;
  int end;

  ShellWord(int start) {
    this.start = start;
    this.end = start;
  }

  /** A word that is at hand without its quotes. */
  static ShellWord of(Instruction.Word argument) {
    var word = new ShellWord(argument.start());
    for (int i = 0; i < argument.text().length(); i++) {
      // After the quote of a JSON string; an escape before it shifts what follows by its length.
      word.add(argument.text().charAt(i), Math.min(argument.end(), argument.start() + 1 + i));
    }
    word.end = argument.end();
    word.quoted = true;
    return word;
  }

  void add(char c, int origin) {
    if (text.length() == origins.length) {
      origins = Arrays.copyOf(origins, 2 * origins.length);
    }
    origins[text.length()] = origin;
    text.append(c);
  }

  void quote() {
    quoted = true;
  }

  boolean isQuoted() {
    return quoted;
  }

  boolean isEmpty() {
    return text.isEmpty() && !quoted;
  }

  String text() {
    return text.toString();
  }

  /** Where its characters stand, for reading it as a script of its own. */
  Places within(Places places) {
    int length = text.length();
    return offset ->
        offset < length ? places.position(origins[offset]) : places.end(Math.max(start, end));
  }

  boolean isNumber() {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !quoted && !text.isEmpty();
  }

  /** {@code NAME=value}, with nothing of the name in quotes. */
  boolean isAssignment() {
    int equals = text.indexOf("=");
    for (int i = 0; i < equals; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return equals > 0 && origins[equals] == start + equals;
  }
}
