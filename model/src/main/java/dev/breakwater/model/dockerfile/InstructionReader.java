package dev.breakwater.model.dockerfile;

import dev.breakwater.model.dockerfile.Instruction.Word;
import dev.breakwater.model.tree.JsonReader;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Splits the text of one instruction into keyword, flags and arguments, as BuildKit does. */
final class InstructionReader {
  private final LogicalLine line;
  private final String text;
  private final char escape;
  private final int startLine;
  private final int endLine;

  InstructionReader(LogicalLine line, char escape, int startLine, int endLine) {
    this.line = line;
    this.text = line.text();
    this.escape = escape;
    this.startLine = startLine;
    this.endLine = endLine;
  }

  Instruction read() throws MalformedDocumentException {
    return read(0, text.length());
  }

  private Instruction read(int from, int to) throws MalformedDocumentException {
    int start = Blanks.skip(text, from, to);
    int end = Blanks.end(text, start, to);
    int keywordEnd = start;
    while (keywordEnd < end && !Blanks.isSeparator(text.charAt(keywordEnd))) {
      keywordEnd++;
    }
    int rest = keywordEnd;
    while (rest < end && Blanks.isSeparator(text.charAt(rest))) {
      rest++;
    }
    var flags = new ArrayList<Word>();
    int arguments = Blanks.skip(text, flags(rest, end, flags), end);
    var keyword = new Word(text.substring(start, keywordEnd), start, keywordEnd);
    return arguments(keyword, flags, arguments, end);
  }

  private Instruction arguments(Word keyword, List<Word> flags, int from, int to)
      throws MalformedDocumentException {
    String name = keyword.text().toUpperCase(Locale.ROOT);
    boolean json = false;
    List<Word> words = List.of();
    Instruction trigger = null;
    switch (name) {
      case "FROM", "EXPOSE" -> words = split(from, to);
      case "ENV", "LABEL" -> words = pairs(name, from, to);
      case "ARG" -> words = quotedWords(from, to);
      case "MAINTAINER", "STOPSIGNAL", "USER", "WORKDIR" -> words = whole(from, to);
      case "ONBUILD" -> trigger = from == to ? null : read(from, to);
      case "HEALTHCHECK" -> {
        int end = from;
        while (end < to && !Blanks.isBlank(text.charAt(end))) {
          end++;
        }
        int command = Blanks.skip(text, end, to);
        List<Word> array = array(command, to);
        json = array != null;
        var all = new ArrayList<Word>();
        if (end > from) {
          all.add(new Word(text.substring(from, end), from, end));
        }
        all.addAll(array == null ? whole(command, to) : array);
        words = all;
      }
      case "ADD", "COPY", "VOLUME", "RUN", "CMD", "ENTRYPOINT", "SHELL" -> {
        List<Word> array = array(from, to);
        json = array != null;
        boolean split = name.equals("ADD") || name.equals("COPY") || name.equals("VOLUME");
        words = array != null ? array : split ? split(from, to) : whole(from, to);
      }
      default -> {} // refused where stages are made of instructions
    }
    return new Instruction(
        keyword, flags, json, words, trigger, List.of(), line, startLine, endLine);
  }

  private List<Word> whole(int from, int to) {
    return from == to ? List.of() : List.of(new Word(text.substring(from, to), from, to));
  }

  private List<Word> split(int from, int to) {
    var words = new ArrayList<Word>();
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && !Blanks.isSeparator(text.charAt(at))) {
        at++;
      }
      words.add(new Word(text.substring(start, at), start, at));
      while (at < to && Blanks.isSeparator(text.charAt(at))) {
        at++;
      }
    }
    return words;
  }

  /** Reads flags; the offset at which the arguments begin. */
  private int flags(int from, int to, List<Word> flags) {
    int at = from;
    while (true) {
      at = Blanks.skip(text, at, to);
      if (!text.startsWith("--", at) || at + 2 > to) {
        return at;
      }
      int start = at;
      var word = new StringBuilder();
      char quote = '\0';
      boolean quoted = false;
      while (at < to) {
        char c = text.charAt(at);
        if (quote == '\0' && Blanks.isBlank(c)) {
          break;
        }
        if (quote == '\0' && (c == '\'' || c == '"')) {
          quote = c;
          quoted = true;
        } else if (c == quote) {
          quote = '\0';
        } else if (c != escape) {
          word.append(c);
        } else if (at + 1 < to) {
          word.append(text.charAt(++at));
        }
        at++;
      }
      if (word.length() == 2) {
        return at; // the end of flags, which POSIX has too
      }
      if (quoted || !word.isEmpty()) {
        flags.add(new Word(word.toString(), start, at));
      }
    }
  }

  /** Words as they are written, quotes included; blanks in quotes end none. */
  private List<Word> quotedWords(int from, int to) {
    var words = new ArrayList<Word>();
    int at = Blanks.skip(text, from, to);
    while (at < to) {
      int start = at;
      var word = new StringBuilder();
      char quote = '\0';
      while (at < to && (quote != '\0' || !Blanks.isBlank(text.charAt(at)))) {
        char c = text.charAt(at++);
        if (c == escape && quote != '\'') {
          if (at == to) {
            break; // an escape of nothing is dropped
          }
          word.append(c);
          c = text.charAt(at++);
        } else if (quote == '\0' && (c == '\'' || c == '"')) {
          quote = c;
        } else if (c == quote) {
          quote = '\0';
        }
        word.append(c);
      }
      if (!word.isEmpty()) {
        words.add(new Word(word.toString(), start, at));
      }
      at = Blanks.skip(text, at, to);
    }
    return words;
  }

  private List<Word> pairs(String keyword, int from, int to) throws MalformedDocumentException {
    List<Word> words = quotedWords(from, to);
    if (words.isEmpty()) {
      return words;
    }
    if (words.getFirst().text().indexOf('=') < 0) {
      return oldPair(keyword, from, to);
    }
    var pairs = new ArrayList<Word>();
    for (Word word : words) {
      int equals = word.text().indexOf('=');
      if (equals < 0) {
        throw malformed(word.text() + " has no =; it has to be name=value", word.start());
      }
      int valueStart = Math.min(word.end(), word.start() + equals + 1);
      pairs.add(new Word(word.text().substring(0, equals), word.start(), word.start() + equals));
      pairs.add(new Word(word.text().substring(equals + 1), valueStart, word.end()));
    }
    return pairs;
  }

  /** The first form of ENV and LABEL: one name, and all that follows is its value. */
  private List<Word> oldPair(String keyword, int from, int to) throws MalformedDocumentException {
    int end = from;
    while (end < to && !Blanks.isSeparator(text.charAt(end))) {
      end++;
    }
    int value = end;
    while (value < to && Blanks.isSeparator(text.charAt(value))) {
      value++;
    }
    if (value == end) {
      throw malformed(keyword + " needs a name and a value", from);
    }
    return List.of(
        new Word(text.substring(from, end), from, end),
        new Word(text.substring(value, to), value, to));
  }

  /** The strings of a JSON array; null where the text is none. */
  private @Nullable List<Word> array(int from, int to) throws MalformedDocumentException {
    if (from == to || text.charAt(from) != '[') {
      return null;
    }
    Sequence array;
    try {
      array =
          new JsonReader().read(text.substring(from, to), 1).root() instanceof Sequence s
              ? s
              : null;
    } catch (MalformedDocumentException none) {
      return null;
    }
    if (array == null) {
      return null;
    }
    var words = new ArrayList<Word>();
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof Scalar s && s.type() == Scalar.Type.STRING)) {
        throw malformed("an array of arguments has to hold strings only", from);
      }
      int start = from + Position.column(s.start()) - 1;
      words.add(new Word(s.text(), start, from + Position.column(s.end()) - 1));
    }
    return words;
  }

  private MalformedDocumentException malformed(String cause, int offset) {
    return new MalformedDocumentException(cause, line.position(offset));
  }
}
