package dev.breakwater.model.dockerfile;

import dev.breakwater.model.dockerfile.Instruction.Heredoc;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Splits a Dockerfile into its instructions: directives, comments, continuation lines, heredocs.
 * Lines end with a line feed; a carriage return before it does not count.
 */
final class InstructionsReader {
  private final String text;
  private final List<String> directives = new ArrayList<>();
  private boolean directivesEnded;
  private char escape = '\\';

  /** Where the next line begins. */
  private int at;

  /** The 1-based number of the line that was read last, and what of it is still looked at. */
  private int number;

  private int lineStart;
  private int start;
  private int end;

  InstructionsReader(String text) {
    this.text = text;
    at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** The character that continues lines and takes its meaning from the next one. */
  char escape() {
    return escape;
  }

  List<Instruction> read() throws MalformedDocumentException {
    var instructions = new ArrayList<Instruction>();
    while (advance()) {
      start = Blanks.skip(text, start, end);
      boolean comment = start < end && text.charAt(start) == '#';
      directive();
      if (start == end || comment) {
        continue;
      }
      instructions.add(instruction());
    }
    if (instructions.isEmpty()) {
      throw new MalformedDocumentException("it holds no instruction", Position.NONE);
    }
    return instructions;
  }

  /** Turns to the next line, without its end; false after the last. */
  private boolean advance() {
    if (at >= text.length()) {
      return false;
    }
    lineStart = at;
    start = at;
    int newline = text.indexOf('\n', at);
    end = newline < 0 ? text.length() : newline;
    at = newline < 0 ? end : newline + 1;
    while (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    number++;
    return true;
  }

  private Instruction instruction() throws MalformedDocumentException {
    int first = number;
    var line = new LogicalLine();
    boolean more = append(line);
    while (more && advance()) {
      int content = Blanks.skip(text, start, end);
      if (content < end && text.charAt(content) != '#') {
        more = append(line);
      }
    }
    Instruction read = new InstructionReader(line, escape, first, number).read();
    return canHaveHeredoc(read) && line.text().contains("<<") ? heredocs(read, line.text()) : read;
  }

  /** Appends the line, without the mark that continues it; whether there is one. */
  private boolean append(LogicalLine line) {
    int last = end;
    while (last > start && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\t')) {
      last--;
    }
    boolean continues =
        last > start
            && text.charAt(last - 1) == escape
            && (last - 1 == start || text.charAt(last - 2) != escape);
    line.append(
        text, start, continues ? last - 1 : end, Position.of(number, start - lineStart + 1));
    return continues;
  }

  /** A comment at the top may say how to read the rest. */
  private void directive() throws MalformedDocumentException {
    if (directivesEnded) {
      return;
    }
    String name = null;
    String value = "";
    if (start < end && text.charAt(start) == '#') {
      int from = Blanks.skip(text, start + 1, end);
      int to = from;
      while (to < end && isAsciiWord(text.charAt(to), to == from)) {
        to++;
      }
      int equals = skipSpace(to);
      if (to > from && equals < end && text.charAt(equals) == '=') {
        int valueStart = skipSpace(equals + 1);
        int valueEnd = end;
        while (valueEnd > valueStart && isRegexSpace(text.charAt(valueEnd - 1))) {
          valueEnd--;
        }
        if (valueEnd == valueStart && equals + 1 < end) {
          valueStart = end - 1; // blanks alone are a value too, the last of them
          valueEnd = end;
        }
        if (valueEnd > valueStart) {
          name = text.substring(from, to).toLowerCase(Locale.ROOT);
          value = text.substring(valueStart, valueEnd);
        }
      }
    }
    if (name == null || !(name.equals("syntax") || name.equals("escape") || name.equals("check"))) {
      directivesEnded = true;
      return;
    }
    if (directives.contains(name)) {
      throw malformed("only one " + name + " directive may be used");
    }
    directives.add(name);
    if (name.equals("escape")) {
      if (!value.equals("`") && !value.equals("\\")) {
        throw malformed("the escape character has to be ` or \\");
      }
      escape = value.charAt(0);
    }
  }

  private int skipSpace(int from) {
    int to = from;
    while (to < end && isRegexSpace(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isRegexSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  private static boolean isAsciiWord(char c, boolean first) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
  }

  private static boolean canHaveHeredoc(Instruction read) {
    Instruction by = read.trigger() == null ? read : read.trigger();
    return switch (by.keyword().text().toUpperCase(Locale.ROOT)) {
      case "ADD", "COPY", "RUN" -> !by.json();
      default -> false;
    };
  }

  private Instruction heredocs(Instruction read, String line) throws MalformedDocumentException {
    List<String> words = WordReader.words(line, true, true);
    var heredocs = new ArrayList<Heredoc>();
    for (int i = 0; words != null && i < words.size(); i++) {
      Heredoc heredoc = heredoc(words.get(i));
      if (heredoc != null) {
        heredocs.add(filled(heredoc, read.startLine()));
      }
    }
    return heredocs.isEmpty() ? read : read.with(heredocs, number);
  }

  /** The document that a word announces ({@code <<EOF}); null where it announces none. */
  static @Nullable Heredoc heredoc(String word) throws MalformedDocumentException {
    int mark = 0;
    while (mark < word.length() && word.charAt(mark) >= '0' && word.charAt(mark) <= '9') {
      mark++;
    }
    if (!word.startsWith("<<", mark)) {
      return null;
    }
    int rest = mark + 2;
    boolean chomp = word.startsWith("-", rest);
    rest += chomp ? 1 : 0;
    while (rest < word.length() && isRegexSpace(word.charAt(rest))) {
      rest++;
    }
    String name = word.substring(rest);
    if (name.isEmpty() || name.indexOf('<') >= 0) {
      return null;
    }
    List<String> plain = WordReader.words(name, false, false);
    List<String> raw = WordReader.words(name, true, false);
    if (plain == null || raw == null) {
      throw new MalformedDocumentException("the name of a heredoc is malformed", Position.NONE);
    }
    if (plain.size() != 1) {
      return null;
    }
    if (raw.size() != 1) {
      throw new MalformedDocumentException("the name of a heredoc is malformed", Position.NONE);
    }
    boolean expand = quotes(plain.getFirst()) == quotes(raw.getFirst());
    return new Heredoc(plain.getFirst(), descriptor(word, mark), expand, chomp, "", 0);
  }

  private static int descriptor(String word, int end) {
    int descriptor = 0;
    for (int i = 0; i < end && descriptor < 100_000_000; i++) {
      descriptor = 10 * descriptor + word.charAt(i) - '0';
    }
    return descriptor;
  }

  private static int quotes(String word) {
    int quotes = 0;
    for (int i = 0; i < word.length(); i++) {
      quotes += word.charAt(i) == '\'' || word.charAt(i) == '"' ? 1 : 0;
    }
    return quotes;
  }

  /** Reads the lines of a document up to the one that ends it. */
  private Heredoc filled(Heredoc heredoc, int startLine) throws MalformedDocumentException {
    int from = at;
    int firstLine = number + 1;
    while (advance()) {
      int content = start;
      while (heredoc.chomp() && content < end && text.charAt(content) == '\t') {
        content++;
      }
      int length = end - content;
      if (length == heredoc.name().length() && text.startsWith(heredoc.name(), content)) {
        return new Heredoc(
            heredoc.name(),
            heredoc.fileDescriptor(),
            heredoc.expand(),
            heredoc.chomp(),
            text.substring(from, start),
            firstLine);
      }
    }
    throw new MalformedDocumentException(
        "the heredoc " + heredoc.name() + " has no end", Position.of(startLine, 1));
  }

  private MalformedDocumentException malformed(String cause) {
    return new MalformedDocumentException(cause, Position.of(number, 1));
  }
}
